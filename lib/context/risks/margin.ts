/** Gross margin now and a year before, for the rules that watch it fall. */
import type { Fact } from '../../facts/fact';
import type { RiskSubject } from './rule';

export interface MarginChange {
  before: Fact;
  now: Fact;
  /** Percentage points lost; negative when it rose. */
  pointsLost: number;
}

/** Null unless both margins are known. */
export function marginChange(subject: RiskSubject): MarginChange | null {
  const now = subject.fact('gross_margin');
  const before = subject.fact('gross_margin_prior');
  if (!now || !before) return null;
  // Rounded to a hundredth of a point: 0.60 − 0.57 is three points, whatever binary fractions make of it.
  return { before, now, pointsLost: Math.round((before.value - now.value) * 10_000) / 100 };
}
