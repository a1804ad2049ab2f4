import { dateOfFigure, isStalePrice } from '../../facts/freshness';
import { count } from '../format';
import { factRow, type RiskRule } from './rule';

const age = (days: number) => count(days, 'day', 'days');

export const dataQuality: RiskRule = {
  id: 'R25',
  title: 'Data quality',
  templates: [
    'The earnings figure is {age} old, so no badge is shown.',
    'The price is {age} old.',
    'The ratio is an estimate: price and earnings do not agree with the company totals.',
    'The ratio is an estimate from the company totals: the EPS is on another split basis.',
  ],
  judge(subject) {
    const { market, issuer, valuation } = subject;
    const standing = market.rated(issuer.id)?.standing;
    if (!standing || valuation.state === 'not_applicable') return null;
    const { view } = market;
    const earnings = standing.earnings?.fact ?? standing.reported;
    if (standing.state === 'stale' && earnings) {
      const days = view.age(earnings, dateOfFigure(earnings));
      return { severity: 0, slots: { age: age(days) }, evidence: [factRow(subject, 'earnings', earnings)] };
    }
    const price = standing.price;
    if (price && !view.isBundled(price) && isStalePrice(price, view.now)) {
      const days = view.age(price, price.as_of);
      return {
        severity: 0,
        template: 1,
        slots: { age: age(days) },
        evidence: [factRow(subject, 'price', price)],
      };
    }
    if (!valuation.approx) return null;
    return {
      severity: 0,
      template: standing.fromTotals ? 3 : 2,
      slots: {},
      evidence: [factRow(subject, 'earnings', earnings)],
    };
  },
};
