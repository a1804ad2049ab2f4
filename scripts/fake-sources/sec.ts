/** Concepts of invented filings, in the shape of data.sec.gov. */
import { json, type Provider, page, type Reply } from './answer';
import type { Figures } from './figures';

interface Span {
  start: string;
  end: string;
  filed: string;
  form: string;
  accn: string;
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30'] as const;
const missing: Reply = {
  status: 404,
  type: 'xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code></Error>',
};

/** The reports a company on the calendar year has filed by then: last annual one and the newest quarterly one. */
function reportsBy(today: string): { year: Span; current: Span | null; prior: Span | null } {
  const y = Number(today.slice(0, 4));
  const filedAfter = (end: string, days: number) =>
    new Date(Date.parse(end) + days * 86_400_000).toISOString().slice(0, 10);
  const lastYear = filedAfter(`${y - 1}-12-31`, 45) <= today ? y - 1 : y - 2;
  const year: Span = {
    start: `${lastYear}-01-01`,
    end: `${lastYear}-12-31`,
    filed: filedAfter(`${lastYear}-12-31`, 45),
    form: '10-K',
    accn: `0000000001-${lastYear + 1}-000001`,
  };
  const quarter = QUARTER_ENDS.findLast((end) => filedAfter(`${lastYear + 1}-${end}`, 35) <= today);
  if (quarter === undefined) return { year, current: null, prior: null };
  const report = {
    filed: filedAfter(`${lastYear + 1}-${quarter}`, 35),
    form: '10-Q',
    accn: `0000000001-${lastYear + 1}-000002`,
  };
  return {
    year,
    current: { ...report, start: `${lastYear + 1}-01-01`, end: `${lastYear + 1}-${quarter}` },
    prior: { ...report, start: `${lastYear}-01-01`, end: `${lastYear}-${quarter}` },
  };
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/** Values of the three spans that add up to `total`; with a split the year still stands on the old shares. */
function partsOf(
  total: number,
  round: (value: number) => number,
): { year: number; current: number; prior: number } {
  const prior = round(total * 0.6);
  const current = round(total * 0.7);
  return { year: round(total - current + prior), current, prior };
}

function concept(figures: Figures, tag: string, today: string, split: boolean): Reply {
  const { year, current, prior } = reportsBy(today);
  const factor = split ? 10 : 1;
  const row = (span: Span, val: number) => ({ ...span, val, fy: Number(span.filed.slice(0, 4)), fp: 'FY' });
  const build = (unit: string, parts: ReturnType<typeof partsOf>, yearScale: number) => {
    const rows =
      current && prior
        ? [row(year, parts.year * yearScale), row(prior, parts.prior), row(current, parts.current)]
        : [row(year, (parts.year + parts.current - parts.prior) * yearScale)];
    return { [unit]: rows };
  };
  const even = { year: figures.shares, current: figures.shares, prior: figures.shares };
  const units =
    tag === 'EarningsPerShareDiluted'
      ? build(`${figures.reporting}/shares`, partsOf(figures.eps, cents), factor)
      : tag === 'WeightedAverageNumberOfDilutedSharesOutstanding'
        ? build('shares', even, 1 / factor)
        : tag === 'NetIncomeLoss'
          ? build(figures.reporting, partsOf(Math.round(figures.eps * figures.shares), Math.round), 1)
          : tag === 'Revenues'
            ? build(
                figures.reporting,
                partsOf(Math.round(Math.abs(figures.eps) * figures.shares * 5), Math.round),
                1,
              )
            : null;
  if (units === null) return missing;
  return json({
    cik: figures.issuer.cik,
    taxonomy: 'us-gaap',
    tag,
    label: tag,
    entityName: figures.issuer.legal_name,
    units,
  });
}

/** A company that reports once a year under the international rules: 20-F, one figure per year. */
function yearly(figures: Figures, tag: string, today: string): Reply {
  const { year } = reportsBy(today);
  const amount = Math.round(figures.eps * figures.shares);
  const value = {
    DilutedEarningsLossPerShare: figures.eps,
    ProfitLossAttributableToOwnersOfParent: amount,
    Revenue: Math.abs(amount) * 6,
  }[tag];
  if (value === undefined) return missing;
  const unit = tag.endsWith('PerShare') ? `${figures.reporting}/shares` : figures.reporting;
  const rows = [{ ...year, form: '20-F', val: value, fy: Number(year.end.slice(0, 4)), fp: 'FY' }];
  return json({
    cik: figures.issuer.cik,
    taxonomy: 'ifrs-full',
    tag,
    label: tag,
    entityName: figures.issuer.legal_name,
    units: { [unit]: rows },
  });
}

export const sec: Provider = ({ path, world, failure }) => {
  if (failure === 'rate-limited') return page('Request Rate Threshold Exceeded', 403);
  if (failure === 'html') return page('Your Request Originates from an Undeclared Automated Tool');
  const [, cik, taxonomy, tag] =
    /^\/api\/xbrl\/companyconcept\/CIK(\d{10})\/([\w-]+)\/(\w+)\.json$/.exec(path) ?? [];
  const figures = world.byCik.get(Number(cik));
  if (!figures || tag === undefined || failure === 'unknown-symbol') return missing;
  const foreign = figures.reporting !== 'USD';
  if (foreign !== (taxonomy === 'ifrs-full')) return missing;
  return foreign
    ? yearly(figures, tag, world.today)
    : concept(figures, tag, world.today, failure === 'split');
};
