import type { Job, QueueContents, RefreshQueue, Run, Settlement, SourceState } from './queue';
import { jobKey } from './queue';

/** Where the browser refuses a database: the queue lives as long as the worker. */
export function createMemoryQueue(keep: (settlement: Settlement) => Promise<void>): RefreshQueue {
  let run: Run | null = null;
  const jobs = new Map<string, Job>();
  const sources = new Map<string, SourceState>();
  const memos = new Map<string, unknown>();
  return {
    read: async (): Promise<QueueContents> =>
      structuredClone({ run, jobs: [...jobs.values()], sources: [...sources.values()] }),
    async begin(next, added) {
      run = structuredClone(next);
      for (const job of added) jobs.set(jobKey(job), structuredClone(job));
    },
    async putRun(next) {
      run = structuredClone(next);
    },
    async putSource(state) {
      sources.set(state.source, structuredClone(state));
    },
    async settle(settlement) {
      await keep(settlement);
      jobs.set(jobKey(settlement.job), structuredClone(settlement.job));
      if (settlement.memo !== undefined) memos.set(settlement.job.source, settlement.memo);
    },
    memo: async (source) => memos.get(source),
    async forget(source) {
      sources.delete(source);
      memos.delete(source);
      for (const [key, job] of jobs) if (job.source === source) jobs.delete(key);
    },
  };
}
