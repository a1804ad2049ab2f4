/** Which earnings per share a P/E rests on, and whether they are still good (method 2.1, 2.7, 2.8 case 3). */
import type { Fact } from '../facts/fact';
import { dateOfFigure, isStaleEarnings } from '../facts/freshness';
import type { Issuer } from '../universe/issuer';
import type { FactView } from './fact-view';

const US_EXCHANGES: ReadonlySet<string> = new Set(['XNAS', 'XNYS', 'XASE', 'ARCX', 'BATS', 'IEXG']);

export interface Earnings {
  fact: Fact;
  basis: 'ttm' | 'fy';
  stale: boolean;
}

/** Files in the US once a year (20-F, 40-F) or not at all; a foreign company on 10-K and 10-Q reports in dollars. */
function isForeignFiler(issuer: Issuer): boolean {
  if (issuer.country === 'US' || issuer.country === null) return false;
  if (issuer.is_depositary || !US_EXCHANGES.has(issuer.mic ?? '')) return true;
  return issuer.reporting_currency !== null && issuer.reporting_currency !== 'USD';
}

function judgedAt(view: FactView, fact: Fact): string {
  return view.snapshot && view.isBundled(fact) ? view.snapshot.as_of : view.now;
}

/** A reader's own file is an explicit choice; then the filing, the vendor, the press. */
const TRUST = { user: 0, official: 1, vendor: 2, press: 3 } as const;

/** Of several figures for one period and line the most trusted one: a filing's date of reading is its filing date. */
function mostTrusted(view: FactView, newest: Fact): Fact {
  if (newest.period_end === null) return newest;
  let best = newest;
  for (const fact of view.all(newest.issuer, newest.metric)) {
    const same = fact.period_end === newest.period_end && fact.symbol === newest.symbol;
    if (same && TRUST[fact.quality] < TRUST[best.quality]) best = fact;
  }
  return best;
}

/** The line's own EPS where it has one of the same period, else the issuer's newest. */
function newestFor(
  view: FactView,
  issuer: Issuer,
  metric: 'eps_ttm' | 'eps_fy',
  symbol: string,
): Fact | null {
  const latest = view.newest(issuer.id, metric);
  const newest = latest && mostTrusted(view, latest);
  if (newest === null || newest.symbol === symbol) return newest;
  const own = view.all(issuer.id, metric).find((fact) => fact.symbol === symbol);
  if (!own) return newest;
  const outdated = own.period_end && newest.period_end && own.period_end < newest.period_end;
  return outdated ? newest : own;
}

/** Twelve months if they are fresh, else the fiscal year, else the stale figure so that the card can say so. */
export function earningsOf(view: FactView, issuer: Issuer, symbol: string): Earnings | null {
  const foreign = isForeignFiler(issuer);
  const ttm = newestFor(view, issuer, 'eps_ttm', symbol);
  const ttmIsYear = ttm?.flags?.includes('fy_not_ttm') ?? false;
  const ttmStale =
    ttm !== null && isStaleEarnings(ttm, judgedAt(view, ttm), foreign || ttmIsYear ? 'annual' : 'quarterly');
  if (ttm && !ttmStale) return { fact: ttm, basis: ttmIsYear ? 'fy' : 'ttm', stale: false };

  const year = newestFor(view, issuer, 'eps_fy', symbol);
  const yearStale = year !== null && isStaleEarnings(year, judgedAt(view, year), 'annual');
  if (year && !yearStale && (ttm === null || dateOfFigure(year) > dateOfFigure(ttm))) {
    return { fact: year, basis: 'fy', stale: false };
  }
  if (ttm) return { fact: ttm, basis: ttmIsYear ? 'fy' : 'ttm', stale: true };
  return year && foreign ? { fact: year, basis: 'fy', stale: true } : null;
}
