import { say } from '../../words/say';
import { formatShare } from '../format';
import { factRow, type RiskRule } from './rule';

export const fundConcentration: RiskRule = {
  id: 'R23',
  title: 'risks_r23_title',
  templates: ['risks_r23_text'],
  judge(subject) {
    const share = subject.fact('top_ten_share');
    if (subject.issuer.type !== 'etf' || !share || share.value < 0.5) return null;
    return {
      severity: share.value >= 0.65 ? 2 : 1,
      slots: [formatShare(share.value)],
      evidence: [factRow(subject, say('risks_fact_top_ten'), share)],
    };
  },
};
