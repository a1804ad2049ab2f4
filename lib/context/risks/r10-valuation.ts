import { formatMultiple } from '../format';
import { reaches } from '../reaches';
import { badgeRow, type RiskRule } from './rule';

export const againstPeers: RiskRule = {
  id: 'R10',
  title: 'risks_r10_title',
  templates: ['risks_r10_text'],
  judge(subject) {
    const { state, ratio, multiple, group_label, n } = subject.valuation;
    if (state !== 'ok' || ratio === null || multiple === null) return null;
    const high = reaches(multiple, 4) || ratio > 100;
    if (!high && !reaches(multiple, 2)) return null;
    return {
      severity: high ? 2 : 1,
      slots: [formatMultiple(multiple), group_label, String(n)],
      evidence: [badgeRow(subject)],
    };
  },
};
