import { formatShare } from '../format';
import { reaches } from '../reaches';
import { priceFall } from './price-fall';
import { factRow, type RiskRule } from './rule';

export const capitalOutflow: RiskRule = {
  id: 'R12',
  title: 'Capital outflow from the fringe',
  templates: ['Price is {d} below its 52-week high and the company is in the fringe tier.'],
  judge(subject) {
    const fall = priceFall(subject, 'high_52w');
    if (subject.tier?.value !== 'fringe' || !fall || !reaches(fall.share, 0.3)) return null;
    return {
      severity: reaches(fall.share, 0.5) ? 2 : 1,
      slots: { d: formatShare(fall.share) },
      evidence: [factRow(subject, 'price', fall.price), factRow(subject, '52-week high', fall.high)],
    };
  },
};
