/** The facts a context rests on, in the order the card lists them. */
import type { Fact } from '../facts/fact';
import { tierEvidence } from './company-figures';
import { type Market, ownGroup, type Rated } from './market';
import { salesMultipleFor } from './sales-multiple';
import { closeFor } from './standing';
import type { Subject } from './valuation';

/** The price of the group's date, where the newest one is not compared yet. */
function comparedPrice(market: Market, rated: Rated, { standing }: Subject): Fact | null {
  const key = ownGroup(rated);
  const day = key ? market.group(key, 'pe').day : null;
  const close = day === null ? null : closeFor(market.view, rated.issuer, standing, day);
  if (!close || close.date === standing.price?.as_of) return null;
  const symbol = standing.line?.symbol;
  return (
    market.view
      .all(rated.issuer.id, 'price')
      .find((fact) => fact.as_of === close.date && fact.symbol === symbol) ?? null
  );
}

/** Price, earnings and exchange rates of the ratio, then what the tier and the sales multiple rest on. */
export function rateFacts(market: Market, rated: Rated, subject: Subject | null): Fact[] {
  const { cap, income, revenue, growth } = tierEvidence(market.view, rated.issuer);
  const sales = subject?.standing.state === 'loss' ? salesMultipleFor(market.view, rated.issuer) : null;
  const ratio = subject && [
    subject.standing.price,
    comparedPrice(market, rated, subject),
    subject.standing.earnings?.fact,
    subject.standing.reported,
    ...(subject.standing.perShare?.rates ?? []),
    ...(subject.standing.perShare?.split.splits ?? []),
    subject.standing.perShare?.split.doubt,
  ];
  return [...(ratio ?? []), cap, income, revenue, growth, ...(sales?.facts ?? [])].filter(
    (fact): fact is Fact => fact !== null && fact !== undefined,
  );
}
