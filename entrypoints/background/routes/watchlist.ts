import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { watchlistCsv, watchlistJson } from '@/lib/watchlist/export-file';
import { gather, planImport } from '@/lib/watchlist/import-plan';
import { readListFile } from '@/lib/watchlist/read-list-file';
import { watchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

const instant = () => new Date().toISOString();

export const watchlistRoutes = ({ watchlist, universe, market }: Services) => {
  async function rows() {
    const [entries, present] = await Promise.all([watchlist.list(), market.current()]);
    return entries.flatMap((entry) => {
      const issuer = universe.byId.get(entry.issuer);
      return issuer ? [watchedRow(present, issuer, entry)] : [];
    });
  }

  return {
    'watchlist.has': async ({ issuer }) => done(await watchlist.has(issuer)),
    'watchlist.toggle': ({ issuer }) => watchlist.toggle(issuer),
    'watchlist.list': async () => done(await watchlist.list()),
    'watchlist.add': ({ issuer }) => watchlist.add(issuer),
    'watchlist.remove': ({ issuer }) => watchlist.remove(issuer),
    'watchlist.restore': ({ entry }) => watchlist.restore(entry),
    'watchlist.move': ({ issuer, before }) => watchlist.move(issuer, before),
    'watchlist.note': ({ issuer, note, over }) => watchlist.note(issuer, note, over),
    'watchlist.add-note': ({ issuer, text }) => watchlist.addNote(issuer, text),
    'watchlist.drop-note': ({ issuer, note }) => watchlist.dropNote(issuer, note),
    'watchlist.tag': ({ issuers, add, remove }) => watchlist.tag(issuers, add, remove),
    'watchlist.remove-all': ({ issuers }) => watchlist.removeAll(issuers),
    'watchlist.undo': ({ changes }) => watchlist.undo(changes),
    'watchlist.rows': async () => done(await rows()),
    'watchlist.state': async () => done(await watchlist.state()),

    'watchlist.preview': async ({ name, text }) => {
      const now = instant();
      const read = readListFile(name, text, now);
      if ('refused' in read) return failed('bad-request', say(`watchlist_file_${read.refused}`));
      const gathered = gather(read.entries, universe);
      return done(planImport(gathered, await watchlist.list(), universe, read.broken, now));
    },

    'watchlist.take': async ({ name, text, fresh, changed }) => {
      const read = readListFile(name, text, instant());
      if ('refused' in read) return failed('bad-request', say(`watchlist_file_${read.refused}`));
      const { byIssuer } = gather(read.entries, universe);
      const present = new Set((await watchlist.list()).map(({ issuer }) => issuer));
      const wanted = [...byIssuer.values()].filter(({ issuer }) => (present.has(issuer) ? changed : fresh));
      return watchlist.take(wanted);
    },

    'watchlist.export': async ({ kind }) => {
      if (kind === 'csv') return done({ text: watchlistCsv(await rows()) });
      return done({ text: watchlistJson(await watchlist.list(), universe, instant()) });
    },
  } satisfies Partial<Handlers>;
};
