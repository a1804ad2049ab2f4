import { say } from '../../words/say';
import { formatAmount, formatChange } from '../format';
import { layerGrowth } from '../layer-growth';
import { factRow, type RiskRule } from './rule';

export const midTierSqueeze: RiskRule = {
  id: 'R13',
  title: 'risks_r13_title',
  templates: ['risks_r13_text'],
  judge(subject) {
    if (subject.tier?.value !== 'mid') return null;
    const growth = subject.fact('revenue_growth');
    const income = subject.fact('net_income_ttm');
    const median = layerGrowth(subject.market, subject.issuer);
    if (!growth || !median || growth.value >= median.value) return null;
    return {
      severity: income && income.value <= 0 ? 2 : 1,
      slots: [
        formatChange(growth.value),
        formatChange(median.value),
        income && formatAmount(income.value, income.currency),
      ],
      evidence: [
        factRow(subject, say('risks_fact_revenue_growth'), growth),
        {
          fact: say('risks_fact_median', median.n),
          value: formatChange(median.value),
          as_of: null,
          source: say('risks_source_computed'),
        },
        factRow(subject, say('risks_fact_net_income'), income),
      ],
    };
  },
};
