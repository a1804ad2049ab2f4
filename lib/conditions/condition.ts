/** "What would change my mind" (method 3.2): what the reader wants to be told of, and what is remembered of it. */
import type { GroupKey } from '../context/sector-context';
import type { IsoDate } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';

export type Terms =
  /** P/E at or above `k` × the median of its group, on two daily closes in a row. */
  | { kind: 'A1'; k: number }
  /** P/E at or below `k` × the median. */
  | { kind: 'A2'; k: number }
  /** Close at least `share` below the close it was set at. */
  | { kind: 'A3'; share: number }
  /** At least `share` below the high of 52 weeks. */
  | { kind: 'A4'; share: number }
  | { kind: 'A5'; way: 'any' | 'down' }
  /** Role or evidence level. */
  | { kind: 'A6' }
  /** Net income of four quarters at or below zero. */
  | { kind: 'A7' }
  /** Revenue growth of the newest report below `share`. */
  | { kind: 'A8'; share: number }
  /** A risk note of severity 2; of these ids, or of any when there are none. */
  | { kind: 'A9'; ids: string[] }
  /** Median revenue growth of a group at or above `share` in two quarters in a row. */
  | { kind: 'A10'; group: GroupKey; share: number }
  /** The newest results are older than this. */
  | { kind: 'A11'; days: number }
  | { kind: 'A12'; date: IsoDate };

export type ConditionKind = Terms['kind'];

/** One known value of what a condition looks at. */
export interface Reading {
  /** The day the figure speaks of. */
  date: IsoDate;
  /** A number in the condition's own unit; a tier, a role with its level, or ids of notes as text. */
  value: number | string;
  /** Currency of an amount; for notes the figures they could rest on. */
  unit: string | null;
}

/** What is kept between two evaluations. */
export interface Memory {
  /** False after it was met, until what re-arms it happens. */
  armed: boolean;
  /** Day of the last evaluation. */
  ran: IsoDate;
  /** Value that a change is measured against (tier, role, notes); null until one is known. */
  base: string | null;
  /** What `base` could rest on. */
  basis: string | null;
  /** Date of the reading at which it was disarmed. */
  off: IsoDate | null;
  /** ISO instant of the last report. */
  fired_at: string | null;
}

export interface Condition {
  id: string;
  issuer: IssuerId;
  terms: Terms;
  /** ISO instant of setting. */
  created_at: string;
  /** What was read when it was set, or first known after; null until then. A fall is measured from it. */
  set: Reading | null;
  memory: Memory;
}

/** A condition that was met. */
export interface ConditionEvent {
  /** Condition and day: one a day at most, however often it is looked at. */
  id: string;
  condition: string;
  issuer: IssuerId;
  terms: Terms;
  /** ISO instant of the evaluation. */
  at: string;
  reading: Reading;
  set: Reading | null;
  /** Whether the reader was told by the browser. */
  told: boolean;
}

export interface Thesis {
  issuer: IssuerId;
  /** At most 280 characters. */
  text: string;
  set_at: string;
}
