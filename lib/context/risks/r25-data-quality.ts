import { dateOfFigure, isStalePrice } from '../../facts/freshness';
import { say, sayCount } from '../../words/say';
import { formatCount } from '../format';
import { factRow, type RiskRule } from './rule';

const age = (days: number) => sayCount('risks_days', days, formatCount(days));

export const dataQuality: RiskRule = {
  id: 'R25',
  title: 'risks_r25_title',
  templates: ['risks_r25_earnings', 'risks_r25_price', 'risks_r25_estimate', 'risks_r25_split'],
  judge(subject) {
    const { market, issuer, valuation } = subject;
    const standing = market.rated(issuer.id)?.standing;
    if (!standing || valuation.state === 'not_applicable') return null;
    const { view } = market;
    const earnings = standing.earnings?.fact ?? standing.reported;
    if (standing.state === 'stale' && earnings) {
      const days = view.age(earnings, dateOfFigure(earnings));
      return {
        severity: 0,
        slots: [age(days)],
        evidence: [factRow(subject, say('risks_fact_earnings'), earnings)],
      };
    }
    const price = standing.price;
    if (price && !view.isBundled(price) && isStalePrice(price, view.now)) {
      const days = view.age(price, price.as_of);
      return {
        severity: 0,
        template: 1,
        slots: [age(days)],
        evidence: [factRow(subject, say('risks_fact_price'), price)],
      };
    }
    if (!valuation.approx) return null;
    return {
      severity: 0,
      template: standing.fromTotals ? 3 : 2,
      slots: [],
      evidence: [factRow(subject, say('risks_fact_earnings'), earnings)],
    };
  },
};
