import { formatAmount, formatChange } from '../format';
import { layerGrowth } from '../layer-growth';
import { factRow, type RiskRule } from './rule';

export const midTierSqueeze: RiskRule = {
  id: 'R13',
  title: 'Mid-tier squeeze',
  templates: [
    'Growth {g} trails the layer median {gm} and profit is {ni}; the article expects mid-tier firms to be marginalised or acquired.',
  ],
  judge(subject) {
    if (subject.tier?.value !== 'mid') return null;
    const growth = subject.fact('revenue_growth');
    const income = subject.fact('net_income_ttm');
    const median = layerGrowth(subject.market, subject.issuer);
    if (!growth || !median || growth.value >= median.value) return null;
    return {
      severity: income && income.value <= 0 ? 2 : 1,
      slots: {
        g: formatChange(growth.value),
        gm: formatChange(median.value),
        ni: income && formatAmount(income.value, income.currency),
      },
      evidence: [
        factRow(subject, 'revenue growth', growth),
        {
          fact: `median of ${median.n} peers`,
          value: formatChange(median.value),
          as_of: null,
          source: 'computed',
        },
        factRow(subject, 'net income', income),
      ],
    };
  },
};
