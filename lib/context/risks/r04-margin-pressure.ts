import { formatShare } from '../format';
import { marginChange } from './margin';
import { factRow, type RiskRule } from './rule';

export const marginPressure: RiskRule = {
  id: 'R04',
  title: 'Margin pressure',
  templates: ['Gross margin moved from {a} to {b} in a year.'],
  judge(subject) {
    const margin = marginChange(subject);
    if (subject.issuer.type === 'etf' || !margin || margin.pointsLost < 3) return null;
    return {
      severity: margin.pointsLost >= 6 ? 2 : 1,
      slots: { a: formatShare(margin.before.value), b: formatShare(margin.now.value) },
      evidence: [
        factRow(subject, 'gross margin a year before', margin.before),
        factRow(subject, 'gross margin', margin.now),
      ],
    };
  },
};
