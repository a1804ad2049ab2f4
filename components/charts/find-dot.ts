/** From a point or a key to a mark of the chain. */
import type { ChainDot, ChainRow } from './chain-layout';

/** How far from its edge a mark still answers, in px: a finger is no needle. */
const REACH = 9;

/** The mark nearest to a point, null when none is near. */
export function dotAt(dots: readonly ChainDot[], x: number, y: number): ChainDot | null {
  let best: ChainDot | null = null;
  let bestGap = REACH;
  for (const dot of dots) {
    const gap = Math.hypot(dot.x - x, dot.y - y) - dot.radius;
    if (gap < bestGap) {
      best = dot;
      bestGap = gap;
    }
  }
  return best;
}

const nearest = (dots: readonly ChainDot[], x: number): ChainDot | null =>
  dots.reduce<ChainDot | null>(
    (best, dot) => (best === null || Math.abs(dot.x - x) < Math.abs(best.x - x) ? dot : best),
    null,
  );

/**
 * The next mark for an arrow key: left and right along the row, up and down to the mark next in place in the next row
 * that has one. Home and End are the ends of the row. Null for any other key, and where there is nothing further.
 */
export function nextDot(
  rows: readonly (readonly ChainDot[])[],
  from: ChainDot,
  key: string,
): ChainDot | null {
  const rowAt = rows.findIndex((row) => row.includes(from));
  const row = rows[rowAt];
  if (!row) return null;
  const at = row.indexOf(from);
  const further = (rest: readonly (readonly ChainDot[])[]) => {
    const next = rest.find((other) => other.length > 0);
    return next ? nearest(next, from.x) : null;
  };
  switch (key) {
    case 'ArrowRight':
      return row[at + 1] ?? null;
    case 'ArrowLeft':
      return row[at - 1] ?? null;
    case 'Home':
      return row[0] ?? null;
    case 'End':
      return row.at(-1) ?? null;
    case 'ArrowDown':
      return further(rows.slice(rowAt + 1));
    case 'ArrowUp':
      return further(rows.slice(0, rowAt).reverse());
    default:
      return null;
  }
}

/** The marks a reader can reach: those that the filter leaves. */
export function reachableDots(rows: readonly ChainRow[], reaches: (dot: ChainDot) => boolean): ChainDot[][] {
  return rows.map(({ dots }) => dots.filter(reaches));
}
