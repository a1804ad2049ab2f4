import type { Condition, ConditionEvent, Reading, Thesis } from './condition';

/** Everything the reader set and was told about one company. */
export interface IssuerMind {
  thesis: Thesis | null;
  conditions: {
    condition: Condition;
    /** The newest reading; null when none is known. */
    now: Reading | null;
    met: boolean;
  }[];
  /** Newest first. */
  log: ConditionEvent[];
  /** `memory`: the browser refuses a database here, and all of this is gone with the session. */
  kept: 'indexeddb' | 'memory';
}
