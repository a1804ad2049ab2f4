import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export const watchlistRoutes = ({ watchlist }: Services) =>
  ({
    'watchlist.has': async ({ issuer }) => done(await watchlist.has(issuer)),
    'watchlist.toggle': ({ issuer }) => watchlist.toggle(issuer),
    'watchlist.list': async () => done(await watchlist.list()),
    'watchlist.add': ({ issuer }) => watchlist.add(issuer),
    'watchlist.remove': ({ issuer }) => watchlist.remove(issuer),
    'watchlist.restore': ({ entry }) => watchlist.restore(entry),
    'watchlist.move': ({ issuer, before }) => watchlist.move(issuer, before),
    'watchlist.note': ({ issuer, note }) => watchlist.note(issuer, note),
  }) satisfies Partial<Handlers>;
