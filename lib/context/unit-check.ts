/** Catches a ratio that can only come from mixed units: a split, a currency, a share count (method 2.6). */
import type { Close } from './closes';

/** No technology company earns half its price a year; a ratio below this is a unit error. */
const LEAST_RATIO = 2;
/** Beyond it the EPS is rounding noise of a unit error. */
const LARGEST_RATIO = 1e15;
const LARGEST_JUMP = 3;

/** The close of about a week before the newest one; null when none is kept. */
function weekBefore(closes: readonly Close[]): Close | null {
  const newest = closes[0];
  if (!newest) return null;
  let best: Close | null = null;
  for (const close of closes) {
    const gap = newest.day - close.day;
    if (gap <= 0 || gap > 10) continue;
    if (best === null || Math.abs(gap - 7) < Math.abs(newest.day - best.day - 7)) best = close;
  }
  return best;
}

/**
 * True when the newest ratio is below 2 or out of all measure, or moved more than threefold within a week while the EPS behind it did not
 * move by half.
 */
export function failsUnitCheck(closes: readonly Close[]): boolean {
  const newest = closes[0];
  if (!newest) return false;
  if (!(newest.ratio >= LEAST_RATIO && newest.ratio <= LARGEST_RATIO)) return true;
  const before = weekBefore(closes);
  if (!before) return false;
  const jump = newest.ratio / before.ratio;
  if (jump <= LARGEST_JUMP && jump >= 1 / LARGEST_JUMP) return false;
  return Math.abs(newest.eps / before.eps - 1) <= 0.5;
}
