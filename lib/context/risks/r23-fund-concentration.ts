import { formatShare } from '../format';
import { factRow, type RiskRule } from './rule';

export const fundConcentration: RiskRule = {
  id: 'R23',
  title: 'Fund concentration',
  templates: ['Top ten holdings make up {p}.'],
  judge(subject) {
    const share = subject.fact('top_ten_share');
    if (subject.issuer.type !== 'etf' || !share || share.value < 0.5) return null;
    return {
      severity: share.value >= 0.65 ? 2 : 1,
      slots: { p: formatShare(share.value) },
      evidence: [factRow(subject, 'ten largest holdings', share)],
    };
  },
};
