import { say } from '../../words/say';
import { formatShare } from '../format';
import { factRow, type RiskRule } from './rule';

export const customers: RiskRule = {
  id: 'R16',
  title: 'risks_r16_title',
  templates: ['risks_r16_text', 'risks_r16_single'],
  judge(subject) {
    const top = subject.fact('customer_top_share');
    const sum = subject.fact('customer_sum_share');
    const number = subject.fact('customer_count');
    const largest = top?.value ?? 0;
    const together = sum?.value ?? 0;
    if (largest < 0.1 && together < 0.5) return null;
    const several = sum !== null && number !== null && number.value > 1;
    const share = several ? sum : top;
    const single = !several && top !== null;
    const printed = share && formatShare(share.value);
    return {
      severity: largest >= 0.25 || together >= 0.5 ? 2 : 1,
      template: single ? 1 : 0,
      slots: single ? [printed] : [number && String(number.value), printed],
      evidence: [
        factRow(subject, say('risks_fact_largest_customer'), top),
        factRow(subject, say('risks_fact_named_customers'), sum),
        factRow(subject, say('risks_fact_customers'), number),
      ],
    };
  },
};
