/** A ratio at the closes it is known for. */
import { dayOf } from '../facts/calendar';
import type { Fact, IsoDate } from '../facts/fact';

import type { FactView } from './fact-view';

export interface Close {
  date: IsoDate;
  day: number;
  /** The day this close can date a group with: the bundled picture dates no group later than itself. */
  anchor: number;
  ratio: number;
  /** Per unit, in the price's currency; 1 where only the ratio is published. */
  eps: number;
}

/** A comparison uses one date on both sides; closes up to a week from it count as that date (method 2.2). */
export const CLOSE_WINDOW_DAYS = 7;

export const NO_CLOSES: readonly Close[] = [];

/** A ratio at the date of the fact it was made with. */
export function closeOn(view: FactView, fact: Fact, ratio: number, eps: number): Close {
  const day = dayOf(fact.as_of);
  const anchor = view.snapshot && view.isBundled(fact) ? Math.min(day, dayOf(view.snapshot.as_of)) : day;
  return { date: fact.as_of, day, anchor, ratio, eps };
}

/** The close nearest to a day within a week, an earlier one first; null when there is none. */
export function closeNear(closes: readonly Close[], day: number): Close | null {
  if (closes[0]?.day === day) return closes[0];
  let best: Close | null = null;
  let bestGap = CLOSE_WINDOW_DAYS + 1;
  for (const close of closes) {
    const gap = Math.abs(close.day - day);
    if (gap < bestGap || (gap === bestGap && best !== null && close.day < best.day)) {
      best = close;
      bestGap = gap;
    }
  }
  return best;
}
