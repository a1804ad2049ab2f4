/** Catches a ratio that can only come from mixed units: a split, a currency, a share count (method 2.6). */
import type { Close } from './closes';

/** No technology company earns half its price a year; a ratio below this is a unit error. */
const LEAST_RATIO = 2;
/** Beyond it the EPS is rounding noise of a unit error. */
const LARGEST_RATIO = 1e15;
const LARGEST_JUMP = 3;

/** How far back a close still counts as last week's, and the distance sought. */
export const LAST_WEEK = { days: 7, furthest: 10 };

/** True for a ratio that cannot be one. */
export function isOutOfMeasure(ratio: number): boolean {
  return !(ratio >= LEAST_RATIO && ratio <= LARGEST_RATIO);
}

type Ratio = Pick<Close, 'ratio' | 'eps'>;

/** True when the ratio moved more than threefold within a week while the EPS behind it did not move by half. */
export function jumped(newest: Ratio, before: Ratio): boolean {
  const jump = newest.ratio / before.ratio;
  if (jump <= LARGEST_JUMP && jump >= 1 / LARGEST_JUMP) return false;
  return Math.abs(newest.eps / before.eps - 1) <= 0.5;
}
