import { say } from '../../words/say';
import { formatShare } from '../format';
import { reaches } from '../reaches';
import { priceFall } from './price-fall';
import { factRow, type RiskRule } from './rule';

export const capitalOutflow: RiskRule = {
  id: 'R12',
  title: 'risks_r12_title',
  templates: ['risks_r12_text'],
  judge(subject) {
    const fall = priceFall(subject, 'high_52w');
    if (subject.tier?.value !== 'fringe' || !fall || !reaches(fall.share, 0.3)) return null;
    return {
      severity: reaches(fall.share, 0.5) ? 2 : 1,
      slots: [formatShare(fall.share)],
      evidence: [
        factRow(subject, say('risks_fact_price'), fall.price),
        factRow(subject, say('risks_fact_high_52w'), fall.high),
      ],
    };
  },
};
