/** Checks across figures of one line: a ratio that cannot be right means a unit that is not (method 2.6). */
import type { Fact } from '@/lib/facts/fact';
import type { FactBook } from '@/lib/facts/fact-book';
import { toMajorUnit } from '@/lib/facts/units';
import type { Refusals } from './refusals';

/** Below this, price and EPS are almost certainly in different units or of different lines. */
const LOWEST_CREDIBLE_PE = 2;

/** P/E of one EPS fact against its own line's newest price; null when it is no profit or the price is missing. */
export function ratioOf(eps: Fact, book: FactBook): number | null {
  const price = book.newest(eps.issuer, 'price', eps.symbol);
  if (!price || eps.value <= 0 || price.currency === null || eps.currency === null) return null;
  const paid = toMajorUnit(price.value, price.currency);
  const earned = toMajorUnit(eps.value, eps.currency);
  return paid.currency === earned.currency ? paid.value / earned.value : null;
}

/** Facts without the EPS whose ratio is not credible. */
export function withoutImplausible(facts: readonly Fact[], book: FactBook, refusals: Refusals): Fact[] {
  return facts.filter((fact) => {
    if (fact.metric !== 'eps_ttm' && fact.metric !== 'eps_fy') return true;
    const ratio = ratioOf(fact, book);
    if (ratio === null || ratio >= LOWEST_CREDIBLE_PE) return true;
    refusals.refuse(`unit check: P/E below ${LOWEST_CREDIBLE_PE}`, fact.symbol);
    return false;
  });
}
