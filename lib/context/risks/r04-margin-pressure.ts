import { say } from '../../words/say';
import { formatShare } from '../format';
import { marginChange } from './margin';
import { factRow, type RiskRule } from './rule';

export const marginPressure: RiskRule = {
  id: 'R04',
  title: 'risks_r04_title',
  templates: ['risks_r04_text'],
  judge(subject) {
    const margin = marginChange(subject);
    if (subject.issuer.type === 'etf' || !margin || margin.pointsLost < 3) return null;
    return {
      severity: margin.pointsLost >= 6 ? 2 : 1,
      slots: [formatShare(margin.before.value), formatShare(margin.now.value)],
      evidence: [
        factRow(subject, say('risks_fact_gross_margin_prior'), margin.before),
        factRow(subject, say('risks_fact_gross_margin'), margin.now),
      ],
    };
  },
};
