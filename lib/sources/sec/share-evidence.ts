/** How many shares stood behind a per-share figure: the only trace a split leaves in a filing's figures. */
import type { CompanyReports, ReportedFigure } from './company-reports';
import { samePeriod } from './periods';

const SHARE_TAGS = [
  'WeightedAverageNumberOfDilutedSharesOutstanding',
  'WeightedAverageNumberOfShareOutstandingBasicAndDiluted',
  'WeightedAverageNumberOfSharesOutstandingBasic',
] as const;
const INCOME_TAGS = [
  'NetIncomeLoss',
  'NetIncomeLossAvailableToCommonStockholdersDiluted',
  'NetIncomeLossAvailableToCommonStockholdersBasic',
  'ProfitLoss',
] as const;
export const EVIDENCE_TAGS: readonly string[] = [...SHARE_TAGS, ...INCOME_TAGS];

/** Below this a per-share figure in whole cents says too little about the share count (over 2.5 % off). */
const TELLING_EPS = 0.2;
const HALF_CENT = 0.005;
/** No split is larger; a count stated in thousands by mistake is. */
const LARGEST_RATIO = 250;

const plausible = (ratio: number): boolean => ratio > 1 / LARGEST_RATIO && ratio < LARGEST_RATIO;

/** Bounds within which one figure's share count may lie relative to another's. */
export interface RatioBounds {
  low: number;
  high: number;
}

function stated(reports: CompanyReports, tag: string, figure: ReportedFigure): number | null {
  for (const figures of Object.values(reports.tags.get(tag) ?? {})) {
    const match = figures.findLast((other) => other.accn === figure.accn && samePeriod(other, figure));
    if (match) return match.val;
  }
  return null;
}

/**
 * Shares behind `later` over shares behind `earlier`, from stated weighted counts or else from net income ÷ EPS.
 * Null when neither filing says enough. `later` and `earlier` are EPS figures, each read in its own filing.
 */
export function shareRatio(
  reports: CompanyReports,
  later: ReportedFigure,
  earlier: ReportedFigure,
): number | null {
  for (const tag of SHARE_TAGS) {
    const [after, before] = [stated(reports, tag, later), stated(reports, tag, earlier)];
    if (after && before && plausible(after / before)) return after / before;
  }
  if (Math.abs(later.val) < TELLING_EPS || Math.abs(earlier.val) < TELLING_EPS) return null;
  for (const tag of INCOME_TAGS) {
    const [after, before] = [stated(reports, tag, later), stated(reports, tag, earlier)];
    if (!after || !before) continue;
    const ratio = after / later.val / (before / earlier.val);
    if (plausible(ratio)) return ratio;
  }
  return null;
}

/** The same from the two EPS alone, as wide as rounding to cents leaves it; null when nothing can be said. */
export function epsRatioBounds(later: ReportedFigure, earlier: ReportedFigure): RatioBounds | null {
  const [after, before] = [Math.abs(later.val), Math.abs(earlier.val)];
  if (Math.sign(later.val) !== Math.sign(earlier.val) || after <= HALF_CENT || before <= HALF_CENT)
    return null;
  return {
    low: (before - HALF_CENT) / (after + HALF_CENT),
    high: (before + HALF_CENT) / (after - HALF_CENT),
  };
}
