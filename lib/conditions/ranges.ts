/** Parameters of the conditions: their range, and the example that stands greyed in an empty field (method 3.2). */
import type { ConditionKind } from './condition';

export const CONDITION_KINDS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
] as const satisfies readonly ConditionKind[];

export const THESIS_LIMIT = 280;
/** More conditions on one company than this are no thesis. */
export const CONDITIONS_LIMIT = 24;

export interface Range {
  least: number;
  most: number;
  example: number;
  step: number;
}

/** In multiples, in shares of one, or in days. */
export const RANGES = {
  A1: { least: 1.1, most: 10, example: 2, step: 0.1 },
  A2: { least: 0.1, most: 0.9, example: 0.5, step: 0.05 },
  A3: { least: 0.05, most: 0.9, example: 0.25, step: 0.01 },
  A4: { least: 0.1, most: 0.9, example: 0.3, step: 0.01 },
  A8: { least: -0.5, most: 1, example: 0, step: 0.01 },
  A10: { least: -0.5, most: 1, example: 0.1, step: 0.01 },
  A11: { least: 5, most: 1000, example: 200, step: 1 },
} as const satisfies Partial<Record<ConditionKind, Range>>;
