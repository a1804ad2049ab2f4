import type { SourceId } from '@/lib/sources/source';

/** Over how much of the past a pace is told. */
const WINDOW_MS = 10_000;

/** Counts requests and tells how many a second each source had lately. */
export function createRateMeter(now: () => Date): {
  count: (source: SourceId) => void;
  rates: () => Map<SourceId, number>;
} {
  const seen = new Map<SourceId, number[]>();
  return {
    count(source) {
      const since = now().getTime() - WINDOW_MS;
      seen.set(source, [...(seen.get(source) ?? []).filter((at) => at > since), now().getTime()]);
    },
    rates() {
      const at = now().getTime();
      return new Map(
        [...seen].map(([source, times]) => {
          const recent = times.filter((time) => time > at - WINDOW_MS);
          const spanMs = Math.max(1000, at - (recent[0] ?? at));
          return [source, recent.length / (spanMs / 1000)] as const;
        }),
      );
    },
  };
}
