import type { RefreshQueue } from '@/lib/refresh/queue';
import { createStoredQueue } from '@/lib/refresh/stored-queue';
import { memoWithoutAnswer } from '@/lib/sources/pack/pack-source';
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import type { WorkTable } from '@/lib/store/store';
import { PACK_PREFIX } from './source-desk';

/**
 * The stored queue. What a pack brings is kept under names of its own: the same sources are in the package, whose
 * facts are judged at another date and are not the reader's to delete. `onUniverse` hears which list of companies
 * holds once it is kept; null = the one in the package.
 */
export function createRefreshQueue(
  table: WorkTable,
  onUniverse: (universe: PackUniverse | 'broken' | null) => Promise<void>,
): RefreshQueue {
  const queue = createStoredQueue(table);
  return {
    ...queue,
    async settle(settlement) {
      if (settlement.job.source !== 'pack') return queue.settle(settlement);
      await queue.settle({
        ...settlement,
        facts: settlement.facts.map((fact) => ({ ...fact, source: PACK_PREFIX + fact.source })),
        sources: settlement.sources.map((info) => ({ ...info, id: PACK_PREFIX + info.id })),
      });
      if (settlement.universe !== null) await onUniverse(settlement.universe);
    },
    async forget(source, { what }) {
      if (source !== 'pack') return queue.forget(source, { what });
      const memo = await queue.memo('pack');
      await queue.forget('pack', { what, memo: what === 'answers' ? memo : memoWithoutAnswer(memo) });
      if (what === 'figures') await onUniverse(null);
    },
  };
}
