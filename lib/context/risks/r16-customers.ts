import { formatShare } from '../format';
import { factRow, type RiskRule } from './rule';

export const customers: RiskRule = {
  id: 'R16',
  title: 'Customer concentration',
  templates: ['{k} customers make up {p} of revenue.', 'One customer makes up {p} of revenue.'],
  judge(subject) {
    const top = subject.fact('customer_top_share');
    const sum = subject.fact('customer_sum_share');
    const number = subject.fact('customer_count');
    const largest = top?.value ?? 0;
    const together = sum?.value ?? 0;
    if (largest < 0.1 && together < 0.5) return null;
    const several = sum !== null && number !== null && number.value > 1;
    const share = several ? sum : top;
    return {
      severity: largest >= 0.25 || together >= 0.5 ? 2 : 1,
      template: several || top === null ? 0 : 1,
      slots: { k: number && String(number.value), p: share && formatShare(share.value) },
      evidence: [
        factRow(subject, 'largest customer', top),
        factRow(subject, 'named customers together', sum),
        factRow(subject, 'number of customers', number),
      ],
    };
  },
};
