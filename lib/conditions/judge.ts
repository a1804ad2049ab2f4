/** Whether one reading meets a condition, and whether it re-arms one that was met (method 3.2). */
import { daysBetween } from '../facts/calendar';
import type { IsoDate } from '../facts/fact';
import type { Reading, Terms } from './condition';

export interface Sight {
  reading: Reading;
  met: boolean;
  clear: boolean;
  /** Re-arms only at a reading of a later day than the one it was disarmed at. */
  needsNewer: boolean;
}

export interface Ground {
  /** Day of the evaluation. */
  today: IsoDate;
  /** What a fall is measured from, in today's shares; null where it is not known. */
  reference: number | null;
}

/** A weekend with a holiday on either side: closes further apart are not consecutive. */
const NEXT_CLOSE_DAYS = 4;
/** From one quarter's end to the next. */
const NEXT_QUARTER_DAYS = 95;
const LOWER = 0.95;
const UPPER = 1.05;
const FIVE_POINTS = 0.05;
/** Shares and multiples are typed with two decimals; what lies below that is rounding. */
const EPSILON = 1e-9;

/** True when this reading and the one before it, not long before, both pass. */
function twice(
  readings: readonly Reading[],
  place: number,
  within: number,
  passes: (value: number) => boolean,
) {
  const now = readings[place];
  const before = readings[place - 1];
  if (!now || !before || daysBetween(before.date, now.date) > within) return false;
  return passes(Number(now.value)) && passes(Number(before.value));
}

/** Null when there is no such reading. Changes of tier, role and notes are not judged here but against their base. */
export function judge(
  terms: Terms,
  readings: readonly Reading[],
  place: number,
  ground: Ground,
): Sight | null {
  const reading = readings[place];
  if (!reading) return null;
  const value = Number(reading.value);
  const sight = (met: boolean, clear: boolean, needsNewer = false) => ({ reading, met, clear, needsNewer });
  switch (terms.kind) {
    case 'A1':
      return sight(
        twice(readings, place, NEXT_CLOSE_DAYS, (x) => x >= terms.k - EPSILON),
        value <= LOWER * terms.k,
      );
    case 'A2':
      return sight(
        twice(readings, place, NEXT_CLOSE_DAYS, (x) => x <= terms.k + EPSILON),
        value >= UPPER * terms.k,
      );
    case 'A3': {
      const { reference } = ground;
      if (reference === null) return null;
      return sight(value <= reference * (1 - terms.share) + EPSILON * reference, false);
    }
    case 'A4':
      return sight(value >= terms.share - EPSILON, value <= terms.share - FIVE_POINTS + EPSILON);
    case 'A7':
      return sight(value <= 0, value > 0);
    case 'A8':
      return sight(value < terms.share, true, true);
    case 'A10':
      return sight(
        twice(readings, place, NEXT_QUARTER_DAYS, (x) => x >= terms.share - EPSILON),
        value < terms.share,
      );
    case 'A11': {
      const isOld = reading.date === '' || daysBetween(reading.date, ground.today) > terms.days;
      return sight(isOld, !isOld, true);
    }
    case 'A12':
      return sight(ground.today >= terms.date, false);
    default:
      return sight(false, false);
  }
}
