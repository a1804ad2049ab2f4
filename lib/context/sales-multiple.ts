/** What stands in for the P/E of a loss-maker: EV ÷ sales, or market cap ÷ sales (method 2.1, step 2). */
import type { Fact } from '../facts/fact';
import { isStaleBalance } from '../facts/freshness';
import type { Issuer } from '../universe/issuer';
import { type Close, closeOn } from './closes';
import { amountIn, marketCapOf } from './company-figures';
import type { FactView } from './fact-view';
import type { RatioKind } from './sector-context';

export type SalesKind = Exclude<RatioKind, 'pe'>;

export interface SalesMultiple {
  kind: SalesKind;
  ratio: number;
  close: Close;
  facts: Fact[];
}

/** Beyond these the figures are of mixed units, and a multiple of their median is no finite number. */
const LEAST_MULTIPLE = 1e-9;
const LARGEST_MULTIPLE = 1e15;

function multiple(
  view: FactView,
  kind: SalesKind,
  ratio: number,
  fact: Fact,
  facts: Fact[],
): SalesMultiple | null {
  if (!(ratio >= LEAST_MULTIPLE && ratio <= LARGEST_MULTIPLE)) return null;
  return { kind, ratio, close: closeOn(view, fact, ratio, 1), facts };
}

/** Enterprise value from dated balance-sheet facts at most 200 days old; debt and cash must both be known. */
function enterpriseValue(view: FactView, issuer: Issuer, cap: Fact): { value: number; facts: Fact[] } | null {
  const fresh = (fact: Fact | null) => {
    const at = fact && view.snapshot && view.isBundled(fact) ? view.snapshot.as_of : view.now;
    return fact && !isStaleBalance(fact, at) ? fact : null;
  };
  const debt = fresh(view.newest(issuer.id, 'total_debt'));
  const cash = fresh(view.newest(issuer.id, 'cash'));
  if (!debt || !cash) return null;
  const preferred = fresh(view.newest(issuer.id, 'preferred_equity'));
  const minority = fresh(view.newest(issuer.id, 'minority_interest'));
  let value = cap.value;
  const facts = [cap];
  for (const [fact, sign] of [
    [debt, 1],
    [preferred, 1],
    [minority, 1],
    [cash, -1],
  ] as const) {
    if (!fact) continue;
    const amount = amountIn(view, fact, cap.currency, cap.as_of);
    if (amount === null) return null;
    value += sign * amount;
    facts.push(fact);
  }
  return { value, facts };
}

/** One issuer's EV/S or P/S; null when a figure or a rate is missing or the enterprise value is not positive. */
export function salesMultipleOf(view: FactView, issuer: Issuer, kind: SalesKind): SalesMultiple | null {
  const cap = marketCapOf(view, issuer);
  const revenue = view.newest(issuer.id, 'revenue_ttm');
  if (kind === 'p_s' && (!cap || !revenue)) {
    const reported = view.newest(issuer.id, 'ps');
    return reported && multiple(view, kind, reported.value, reported, [reported]);
  }
  if (!cap || !revenue) return null;
  const sales = amountIn(view, revenue, cap.currency, cap.as_of);
  if (sales === null) return null;
  if (kind === 'p_s') return multiple(view, kind, cap.value / sales, cap, [cap, revenue]);
  const ev = enterpriseValue(view, issuer, cap);
  return ev && multiple(view, kind, ev.value / sales, cap, [...ev.facts, revenue]);
}

/** EV/S where it can be had, else P/S. */
export function salesMultipleFor(view: FactView, issuer: Issuer): SalesMultiple | null {
  return salesMultipleOf(view, issuer, 'ev_s') ?? salesMultipleOf(view, issuer, 'p_s');
}
