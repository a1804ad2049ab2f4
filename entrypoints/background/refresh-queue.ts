import type { RefreshQueue } from '@/lib/refresh/queue';
import { createStoredQueue } from '@/lib/refresh/stored-queue';
import type { WorkTable } from '@/lib/store/store';
import { PACK_PREFIX } from './source-desk';

/**
 * The stored queue. What a pack brings is kept under names of its own: the same sources are in the package, whose
 * facts are judged at another date and are not the reader's to delete.
 */
export function createRefreshQueue(table: WorkTable): RefreshQueue {
  const queue = createStoredQueue(table);
  return {
    ...queue,
    settle(settlement) {
      if (settlement.job.source !== 'pack') return queue.settle(settlement);
      return queue.settle({
        ...settlement,
        facts: settlement.facts.map((fact) => ({ ...fact, source: PACK_PREFIX + fact.source })),
        sources: settlement.sources.map((info) => ({ ...info, id: PACK_PREFIX + info.id })),
      });
    },
  };
}
