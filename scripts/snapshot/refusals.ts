/** Rows that were not taken, by reason: printed by the build and kept in the snapshot for the reader. */
import type { Snapshot } from '@/lib/facts/fact';

export interface Refusals {
  refuse(reason: string, symbol: string): void;
  /** Counts rows nobody needs the names of, such as thousands of lines outside the universe. */
  count(reason: string, rows: number): void;
  list(): Snapshot['dropped'];
}

export function createRefusals(): Refusals {
  const byReason = new Map<string, { count: number; symbols: Set<string> }>();
  function entry(reason: string) {
    const known = byReason.get(reason) ?? { count: 0, symbols: new Set<string>() };
    byReason.set(reason, known);
    return known;
  }
  return {
    refuse(reason, symbol) {
      const known = entry(reason);
      known.count += 1;
      known.symbols.add(symbol);
    },
    count(reason, rows) {
      if (rows > 0) entry(reason).count += rows;
    },
    list: () =>
      [...byReason]
        .map(([reason, { count, symbols }]) => ({ reason, count, symbols: [...symbols].sort() }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
