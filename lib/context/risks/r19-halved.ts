import { formatShare } from '../format';
import { reaches } from '../reaches';
import { priceFall } from './price-fall';
import { factRow, isInLayer, type RiskRule } from './rule';

export const halved: RiskRule = {
  id: 'R19',
  title: 'Halved valuation',
  templates: [
    'Price is {d} below its 3-year high; the article notes some AI software values were halved in 2025.',
  ],
  judge(subject) {
    const concerned = isInLayer(subject, 'app', 'model') || subject.issuer.role === 'concept';
    const fall = priceFall(subject, 'high_3y');
    if (!concerned || !fall || !reaches(fall.share, 0.5)) return null;
    return {
      severity: reaches(fall.share, 0.7) ? 2 : 1,
      slots: { d: formatShare(fall.share) },
      evidence: [factRow(subject, 'price', fall.price), factRow(subject, '3-year high', fall.high)],
    };
  },
};
