import { say } from '../../words/say';
import { formatAmount, formatShare } from '../format';
import { reaches } from '../reaches';
import { factRow, isInLayer, type RiskRule, type RiskSubject } from './rule';

/** As stated, or operating cash flow less capital spending of one currency. */
function freeCashFlow(subject: RiskSubject): { value: number; currency: string | null } | null {
  const stated = subject.fact('fcf_ttm');
  if (stated) return stated;
  const operating = subject.fact('cfo_ttm');
  const spending = subject.fact('capex_ttm');
  if (!operating || !spending || operating.currency !== spending.currency) return null;
  return { value: operating.value - Math.abs(spending.value), currency: operating.currency };
}

export const capex: RiskRule = {
  id: 'R05',
  title: 'risks_r05_title',
  templates: ['risks_r05_text'],
  judge(subject) {
    if (!isInLayer(subject, 'cloud', 'model', 'dc', 'chips')) return null;
    const spending = subject.fact('capex_ttm');
    const revenue = subject.fact('revenue_ttm');
    if (!spending || !revenue || revenue.value <= 0 || spending.currency !== revenue.currency) return null;
    const share = Math.abs(spending.value) / revenue.value;
    const cash = freeCashFlow(subject);
    const high = reaches(share, 0.5) || (cash !== null && cash.value < 0);
    if (!high && !reaches(share, 0.25)) return null;
    return {
      severity: high ? 2 : 1,
      slots: [formatShare(share), cash && formatAmount(cash.value, cash.currency)],
      evidence: [
        factRow(subject, say('risks_fact_capital_expenditure'), spending),
        factRow(subject, say('risks_fact_revenue'), revenue),
        factRow(
          subject,
          say('risks_fact_operating_cash_flow'),
          subject.fact('cfo_ttm') ?? subject.fact('fcf_ttm'),
        ),
      ],
    };
  },
};
