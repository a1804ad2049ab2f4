/** How far the newest price is below a high of the same line. */
import type { Fact } from '../../facts/fact';
import type { RiskSubject } from './rule';

export interface PriceFall {
  price: Fact;
  high: Fact;
  /** Share of the high that is gone, 0 to 1. */
  share: number;
}

/** Null unless price and high belong to one line and one currency, and the price is below the high. */
export function priceFall(subject: RiskSubject, metric: 'high_52w' | 'high_3y'): PriceFall | null {
  const high = subject.fact(metric);
  if (!high) return null;
  const price = subject.market.view
    .all(subject.issuer.id, 'price')
    .find((fact) => fact.symbol === high.symbol && fact.currency === high.currency);
  if (!price || price.value >= high.value) return null;
  return { price, high, share: 1 - price.value / high.value };
}
