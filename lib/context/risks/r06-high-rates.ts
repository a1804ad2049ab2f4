import { say } from '../../words/say';
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
  title: 'risks_r06_title',
  templates: ['risks_r06_text', 'risks_r06_undated'],
  judge(subject) {
    const { ratio, ratio_kind, ratio_text } = subject.valuation;
    if (!isAiEquity(subject) || ratio_kind !== 'pe' || ratio === null || ratio < HIGH_RATIO) return null;
    const stated = subject.policy.policy_rate;
    const rate = stated && stated.date <= subject.market.view.now ? stated : null;
    const base = rate && rate.value >= HIGH_RATE ? 2 : 1;
    return {
      severity: isIndebted(subject) ? 2 : base,
      template: rate ? 0 : 1,
      slots: rate ? [ratio_text, rate.printed, formatDate(rate.date)] : [ratio_text],
      evidence: [
        badgeRow(subject),
        rate && {
          fact: say('risks_fact_policy_rate'),
          value: rate.printed,
          as_of: rate.date,
          source: rate.source,
        },
        factRow(subject, say('risks_fact_total_debt'), subject.fact('total_debt')),
      ],
    };
  },
};
