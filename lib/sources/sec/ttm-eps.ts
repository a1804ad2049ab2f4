import type { IsoDate } from '@/lib/facts/fact';
import { say } from '@/lib/words/say';
import type { CompanyReports, ReportedFigure } from './company-reports';
import { daysBetween, type SpanFigure } from './periods';
import { EVIDENCE_TAGS } from './share-evidence';
import { splitFactor } from './split-factor';
import { SPLIT_TAG } from './stated-splits';
import { chainTo, knownFigures, newestPeriodEnd } from './trailing-chain';

/** Best first; loss makers often state one figure for basic and diluted. */
const EPS_TAGS = [
  'EarningsPerShareDiluted',
  'EarningsPerShareBasicAndDiluted',
  'EarningsPerShareBasic',
  'DilutedEarningsLossPerShare',
  'BasicEarningsLossPerShare',
] as const;
/** Every tag `trailingEps` looks at. */
export const TTM_TAGS: ReadonlySet<string> = new Set([...EPS_TAGS, ...EVIDENCE_TAGS, SPLIT_TAG]);

/** A quarterly filer is late when its newest period ended longer ago than this; an annual one at 500. */
const STALE_DAYS = { quarterly: 185, annual: 500 } as const;

export interface TrailingEps {
  filed_by: IsoDate;
  /** Per share, in `currency`; null with a `reason`. */
  value: number | null;
  reason: string | null;
  method: 'FY' | 'FY+YTD-priorYTD' | null;
  period_end: IsoDate | null;
  /** New shares for an old one since the fiscal year's report: its EPS was divided by this. */
  split_factor: number | null;
  /** Fiscal year, year to date, the year before's: as stated, before any division. */
  parts: SpanFigure[];
  tag: string | null;
  currency: string | null;
  /** Files yearly only (20-F, 40-F): the figure is a fiscal year's, up to 15 months old. */
  annual_only: boolean;
  stale: boolean;
}

/**
 * Trailing-twelve-month EPS as a reader could have known it on the day `filedBy`: the fiscal year, plus the
 * year to date, minus the same part of the year before out of the same quarterly report (SEC filings only).
 */
export function trailingEps(reports: CompanyReports, filedBy: IsoDate): TrailingEps {
  const attempts = EPS_TAGS.flatMap((tag) => {
    const [unit, figures] = mainUnit(reports.tags.get(tag) ?? {});
    const known = knownFigures(figures, filedBy);
    return known.length > 0 ? [attempt(reports, known, { filedBy, tag, currency: unit.slice(0, 3) })] : [];
  });
  const newest = newestPeriodEnd(attempts.map(({ period_end }) => ({ end: period_end ?? '' })));
  const current = attempts.filter(({ period_end }) => period_end === newest);
  return (
    current.find(({ value }) => value !== null) ??
    current[0] ??
    nothing(filedBy, say('sources_sec_no_filing'), {})
  );
}

/** The reporting currency is the unit with most figures: some filers add a convenience translation of one year. */
function mainUnit(
  units: Readonly<Record<string, readonly ReportedFigure[]>>,
): [string, readonly ReportedFigure[]] {
  const perShare = Object.entries(units).filter(([unit]) => /^[A-Z]{3}\/shares$/.test(unit));
  return perShare.sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
}

function attempt(
  reports: CompanyReports,
  known: readonly SpanFigure[],
  { filedBy, tag, currency }: { filedBy: IsoDate; tag: string; currency: string },
): TrailingEps {
  const period_end = newestPeriodEnd(known);
  const chain = chainTo(known);
  const annual_only = 'annualOnly' in chain && chain.annualOnly;
  const staleDays = annual_only ? STALE_DAYS.annual : STALE_DAYS.quarterly;
  const shared = {
    tag,
    currency,
    period_end,
    annual_only,
    stale: daysBetween(period_end, filedBy) > staleDays,
  };
  if ('lacking' in chain) return nothing(filedBy, chain.lacking, shared);

  const { year, current, prior } = chain;
  if (current === null || prior === null) {
    return found(filedBy, year.val, { ...shared, method: 'FY', split_factor: 1, parts: [year] });
  }
  const split = splitFactor(reports, known, { year, current, prior });
  if ('unclear' in split) return nothing(filedBy, split.unclear, shared);
  const value = year.val / split.factor + current.val - prior.val;
  const parts = [year, current, prior];
  return found(filedBy, value, { ...shared, method: 'FY+YTD-priorYTD', split_factor: split.factor, parts });
}

type Finding = Omit<TrailingEps, 'filed_by' | 'value' | 'reason'>;

/** Sums of cents and divided cents: four places keep every cent and drop the noise of binary fractions. */
function found(filed_by: IsoDate, value: number, finding: Finding): TrailingEps {
  return { filed_by, value: Math.round(value * 1e4) / 1e4, reason: null, ...finding };
}

function nothing(filed_by: IsoDate, reason: string, shared: Partial<Finding>): TrailingEps {
  return {
    filed_by,
    value: null,
    reason,
    method: null,
    period_end: null,
    split_factor: null,
    parts: [],
    tag: null,
    currency: null,
    annual_only: false,
    stale: false,
    ...shared,
  };
}
