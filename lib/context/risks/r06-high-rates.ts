import { formatDate } from '../format';
import { badgeRow, factRow, isAiEquity, type RiskRule, type RiskSubject } from './rule';

const HIGH_RATIO = 40;
const HIGH_RATE = 0.04;
const HIGH_DEBT = 3;

function isIndebted(subject: RiskSubject): boolean {
  const debt = subject.fact('total_debt');
  const cash = subject.fact('cash');
  const ebitda = subject.fact('ebitda_ttm');
  if (!debt || !cash || !ebitda || ebitda.value <= 0) return false;
  if (debt.currency !== cash.currency || debt.currency !== ebitda.currency) return false;
  return (debt.value - cash.value) / ebitda.value > HIGH_DEBT;
}

export const highRates: RiskRule = {
  id: 'R06',
  title: 'High rates',
  templates: [
    'At a P/E of {pe} a large part of value rests on later years, which the article links to rate sensitivity (policy rate {r}, {date}).',
    'At a P/E of {pe} a large part of value rests on later years, which the article links to rate sensitivity (policy rate: no dated figure at hand).',
  ],
  judge(subject) {
    const { ratio, ratio_kind, ratio_text } = subject.valuation;
    if (!isAiEquity(subject) || ratio_kind !== 'pe' || ratio === null || ratio < HIGH_RATIO) return null;
    const stated = subject.policy.policy_rate;
    const rate = stated && stated.date <= subject.market.view.now ? stated : null;
    const base = rate && rate.value >= HIGH_RATE ? 2 : 1;
    return {
      severity: isIndebted(subject) ? 2 : base,
      template: rate ? 0 : 1,
      slots: { pe: ratio_text, r: rate && rate.printed, date: rate && formatDate(rate.date) },
      evidence: [
        badgeRow(subject),
        rate && {
          fact: 'policy rate, newest decision at hand',
          value: rate.printed,
          as_of: rate.date,
          source: rate.source,
        },
        factRow(subject, 'total debt', subject.fact('total_debt')),
      ],
    };
  },
};
