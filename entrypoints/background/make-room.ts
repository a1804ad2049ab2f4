import type { Store } from '@/lib/store/store';
import { evictable } from '@/lib/store/thin-history';
import type { Watchlist } from '@/lib/watchlist/watchlist';
import type { Looked } from './looked';

/** As many as a card is still quick with. */
const MOST_FACTS = 100_000;
const MONTH_MS = 30 * 86_400_000;

interface Room {
  store: Store;
  looked: Looked;
  watchlist: Watchlist;
}

/** Drops the past of companies that nobody watches or has looked at for a month, when there is too much of it. */
export async function makeRoom({ store, looked, watchlist }: Room): Promise<void> {
  const { facts } = await store.counts();
  if (facts <= MOST_FACTS) return;
  const monthAgo = new Date(Date.now() - MONTH_MS).toISOString().slice(0, 10);
  const watched = (await watchlist.list()).map(({ issuer }) => issuer);
  const wanted = new Set([...watched, ...looked.since(monthAgo)]);
  await store.dropFacts(evictable(await store.allFacts(), wanted, MOST_FACTS));
}
