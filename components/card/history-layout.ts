/** Geometry of the small price line, in px: time to the right, price upwards, a break wherever nothing was stored. */
import type { PricePoint } from '@/lib/context/price-history';
import { daysBetween } from '@/lib/facts/calendar';

/** Two prices further apart are not joined: nobody knows what lay between them. In days. */
export const GAP_DAYS = 10;

export interface HistoryDot {
  point: PricePoint;
  x: number;
  y: number;
}

export interface HistoryLine {
  dots: HistoryDot[];
  /** Stretches without a gap; one of a single dot is drawn as a dot alone. */
  stretches: HistoryDot[][];
  low: HistoryDot;
  high: HistoryDot;
}

/** Null below two points: one is no line. */
export function layOutHistory(
  points: readonly PricePoint[],
  box: { left: number; right: number; top: number; bottom: number },
): HistoryLine | null {
  const [first, second] = points;
  const last = points.at(-1);
  if (!first || !second || !last) return null;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const days = Math.max(1, daysBetween(first.date, last.date));
  const span = most - least;
  const dots = points.map((point) => ({
    point,
    x: box.left + (daysBetween(first.date, point.date) / days) * (box.right - box.left),
    y:
      span === 0
        ? (box.top + box.bottom) / 2
        : box.bottom - ((point.value - least) / span) * (box.bottom - box.top),
  }));
  const stretches: HistoryDot[][] = [];
  for (const dot of dots) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    if (stretch && before && daysBetween(before.point.date, dot.point.date) <= GAP_DAYS) stretch.push(dot);
    else stretches.push([dot]);
  }
  const at = (value: number) => dots.find(({ point }) => point.value === value) as HistoryDot;
  return { dots, stretches, low: at(least), high: at(most) };
}

export function nearestInTime(dots: readonly HistoryDot[], x: number): HistoryDot | null {
  let best: HistoryDot | null = null;
  for (const dot of dots) if (!best || Math.abs(dot.x - x) < Math.abs(best.x - x)) best = dot;
  return best;
}
