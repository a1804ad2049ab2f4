/** The market in memory: built once per life of the worker and per day, and again when facts change. */
import { createMarket, type Market } from '@/lib/context/market';
import type { Fact, IsoDate, SourceInfo } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { readSourceInfos } from '@/lib/refresh/stored-queue';
import { PROVIDERS } from '@/lib/sources/catalogue';
import type { Store } from '@/lib/store/store';
import type { Universe } from '@/lib/universe/universe';
import { readTierStates } from './tier-keeper';

export interface MarketKeeper {
  /** Everyone who asks while it is being built waits for the same one. */
  current(): Promise<Market>;
  /** With the whole past that is kept; built for one question and let go. */
  whole(): Promise<Market>;
  /** Facts changed; the next question builds it anew. */
  forget(): void;
}

const LABELS: readonly SourceInfo[] = PROVIDERS.map(({ id, label, url }) => ({
  id,
  label,
  url,
  licence: null,
}));

/** The reader's own day is not needed: ages are in days, and a source's dates are not in his time zone either. */
const today = (): IsoDate => new Date().toISOString().slice(0, 10);

export function createMarketKeeper(universe: Universe, store: Store): MarketKeeper {
  let kept: { day: IsoDate; market: Promise<Market> } | null = null;

  async function build(day: IsoDate, read: Promise<Fact[]>): Promise<Market> {
    const [facts, infos, tierStates] = await Promise.all([
      read,
      readSourceInfos(store.work),
      readTierStates(store.work),
    ]);
    return createMarket({
      // Those of this moment: the list may be replaced while this market is still asked.
      universe: { ...universe },
      facts: createFactBook(facts),
      now: day,
      snapshot: loadSnapshot(),
      sources: [...LABELS, ...infos],
      tierStates,
    });
  }

  return {
    whole: () => build(today(), store.allFacts()),
    current() {
      const day = today();
      if (kept?.day === day) return kept.market;
      const market = build(day, store.currentFacts());
      const mine = { day, market };
      kept = mine;
      market.catch(() => {
        // A failed build is not kept, or every later question would fail with it.
        if (kept === mine) kept = null;
      });
      return market;
    },
    forget() {
      kept = null;
    },
  };
}
