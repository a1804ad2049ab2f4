import { say } from '@/lib/words/say';
import type { CompanyReports, ReportedFigure } from './company-reports';
import { samePeriod } from './periods';
import { epsRatioBounds, type RatioBounds, shareRatio } from './share-evidence';
import { isBetween, statedSplits } from './stated-splits';

/** Share counts of one year seldom move further than this without a split. */
const SPLIT_THRESHOLD = 1.4;
const CLEAN_FACTORS = [1.5, ...Array.from({ length: 199 }, (_, index) => index + 2)];

export type SplitFactor = { factor: number } | { unclear: string };

/** 1 within the threshold, else the nearest whole number of new shares for an old one, or its inverse. */
function roundToSplit(ratio: number): number {
  if (ratio < 1) return 1 / roundToSplit(1 / ratio);
  return ratio > SPLIT_THRESHOLD ? Math.max(2, Math.round(ratio)) : 1;
}

/** Share counts of one period move by a split and by next to nothing else, so the nearest factor is the one. */
function nearestCleanFactor(ratio: number): number {
  if (ratio < 1) return 1 / nearestCleanFactor(1 / ratio);
  return [1, ...CLEAN_FACTORS].reduce((best, factor) =>
    Math.abs(Math.log(ratio / factor)) < Math.abs(Math.log(ratio / best)) ? factor : best,
  );
}

/** Only a factor that rounding to cents allows: anything else is a restated figure, not a split. */
function cleanFactorWithin({ low, high }: RatioBounds): number {
  if (low <= 1 && high >= 1) return 1;
  if (high < 1) return 1 / cleanFactorWithin({ low: 1 / high, high: 1 / low });
  return CLEAN_FACTORS.find((factor) => factor >= low && factor <= high) ?? 1;
}

/** How often the shares behind one and the same period multiplied between two filings; null = cannot tell. */
function restatedBy(reports: CompanyReports, later: ReportedFigure, earlier: ReportedFigure): number | null {
  const ratio = shareRatio(reports, later, earlier);
  if (ratio !== null) return nearestCleanFactor(ratio);
  const bounds = epsRatioBounds(later, earlier);
  return bounds && cleanFactorWithin(bounds);
}

/** The same question for every period the filing of `figure` shares with the last filing before it that has it. */
function filingRestatedBy(
  reports: CompanyReports,
  eps: readonly ReportedFigure[],
  accn: string,
  before: string,
): number | null {
  const votes = eps
    .filter((figure) => figure.accn === accn)
    .map((figure) => {
      const earlier = eps
        .filter((other) => other.accn !== accn && samePeriod(other, figure) && other.filed < before)
        .at(-1);
      return earlier ? restatedBy(reports, figure, earlier) : null;
    })
    .filter((vote) => vote !== null);
  const changed = votes.filter((vote) => vote !== 1);
  // A period too small to show the split votes 1; two different splits mean a restatement, not a split.
  if (changed.length === 0) return votes.length > 0 ? 1 : null;
  return changed.length * 2 >= votes.length && new Set(changed).size === 1 ? (changed[0] ?? null) : 1;
}

/**
 * By what to divide the fiscal year's EPS so that it stands on the share basis of the newest quarterly report.
 * `prior` and `current` are the two year-to-date figures of that report. A split shows as a jump between the
 * shares of the fiscal year and those of its first part as restated since; the jump alone is not enough (a
 * company that listed in that year jumps too), so the same periods are compared across filings as well.
 * Where the figures cannot tell, the day of a split that a filing states does.
 * `eps` holds the EPS figures known on the day, in filing order.
 */
export function splitFactor(
  reports: CompanyReports,
  eps: readonly ReportedFigure[],
  { year, current, prior }: { year: ReportedFigure; current: ReportedFigure; prior: ReportedFigure },
): SplitFactor {
  const onePeriod = filingRestatedBy(reports, eps, prior.accn, prior.filed);
  if (onePeriod === 1 && year.filed <= prior.filed) return { factor: 1 };

  const jump = shareRatio(reports, prior, year);
  if (jump !== null && onePeriod !== null && onePeriod !== 1) {
    return { factor: Math.abs(Math.log(jump / onePeriod)) < Math.abs(Math.log(jump)) ? onePeriod : 1 };
  }
  const splits = statedSplits(reports, prior.filed);
  if (jump !== null) {
    const alone = jumpAlone(jump, shareRatio(reports, current, year));
    if (!('unclear' in alone)) return alone;
    const factor = roundToSplit(jump);
    const between = isBetween(splits, factor, { from: year.filed, to: prior.filed });
    return between === null ? alone : { factor: between ? factor : 1 };
  }

  if (onePeriod === null || onePeriod === 1) return { factor: 1 };
  const yearRestatedBy = filingRestatedBy(reports, eps, year.accn, year.filed);
  if (yearRestatedBy === null) {
    const between = isBetween(splits, onePeriod, { from: year.filed, to: prior.filed });
    if (between === null) return { unclear: say('sources_sec_split_unclear') };
    return { factor: between ? onePeriod : 1 };
  }
  return { factor: yearRestatedBy === onePeriod ? 1 : onePeriod };
}

/**
 * Nothing earlier is on file to compare with, so the newest quarter must show the same jump: shares that are few
 * before and many after the year's mean are a company going public or merging, not a split.
 */
function jumpAlone(jump: number, jumpNow: number | null): SplitFactor {
  const factor = roundToSplit(jump);
  if (factor === 1) return { factor };
  if (jumpNow === null) {
    return factor > 1 ? { factor } : { unclear: say('sources_sec_too_little') };
  }
  const now = roundToSplit(jumpNow);
  return { factor: now !== 1 && now > 1 === factor > 1 ? factor : 1 };
}
