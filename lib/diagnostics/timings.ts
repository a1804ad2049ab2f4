/** How long the background took to answer, by route, since it last woke. */

/** Enough for a 95th percentile, and nothing that grows. */
const KEPT = 200;

export interface RouteTiming {
  route: string;
  answers: number;
  failures: number;
  /** Of the last 200 answers, in milliseconds. */
  median: number;
  p95: number;
}

export interface Timings {
  /** Does the work and keeps how long it took; a reply that is not `ok` counts as a failure. */
  timed<T extends { ok: boolean }>(route: string, work: () => Promise<T>): Promise<T>;
  list(): RouteTiming[];
}

/** `clock`: milliseconds that only grow. */
export function createTimings(clock: () => number): Timings {
  const routes = new Map<string, { answers: number; failures: number; last: number[] }>();
  function note(route: string, ms: number, ok: boolean): void {
    const kept = routes.get(route) ?? { answers: 0, failures: 0, last: [] };
    kept.last[kept.answers % KEPT] = ms;
    kept.answers += 1;
    if (!ok) kept.failures += 1;
    routes.set(route, kept);
  }
  return {
    async timed(route, work) {
      const start = clock();
      const reply = await work();
      note(route, clock() - start, reply.ok);
      return reply;
    },
    list: () =>
      [...routes].map(([route, { answers, failures, last }]) => {
        const sorted = last.toSorted((a, b) => a - b);
        return { route, answers, failures, median: at(sorted, 0.5), p95: at(sorted, 0.95) };
      }),
  };
}

/** The smallest value that at least `share` of all are no greater than. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
