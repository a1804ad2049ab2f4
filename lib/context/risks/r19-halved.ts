import { say } from '../../words/say';
import { formatShare } from '../format';
import { reaches } from '../reaches';
import { priceFall } from './price-fall';
import { factRow, isInLayer, type RiskRule } from './rule';

export const halved: RiskRule = {
  id: 'R19',
  title: 'risks_r19_title',
  templates: ['risks_r19_text'],
  judge(subject) {
    const concerned = isInLayer(subject, 'app', 'model') || subject.issuer.role === 'concept';
    const fall = priceFall(subject, 'high_3y');
    if (!concerned || !fall || !reaches(fall.share, 0.5)) return null;
    return {
      severity: reaches(fall.share, 0.7) ? 2 : 1,
      slots: [formatShare(fall.share)],
      evidence: [
        factRow(subject, say('risks_fact_price'), fall.price),
        factRow(subject, say('risks_fact_high_3y'), fall.high),
      ],
    };
  },
};
