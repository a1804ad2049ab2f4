import { displayName } from '../../universe/display-name';
import { IT_SERVICES } from '../traits';
import { factRow, isInLayer, type RiskRule } from './rule';

export const businessModel: RiskRule = {
  id: 'R21',
  title: 'Business-model shift',
  templates: ['AI may replace part of what {name} sells as well as add to it.'],
  judge(subject) {
    const { issuer } = subject;
    if (!isInLayer(subject, 'app') && !IT_SERVICES.has(issuer.id)) return null;
    const growth = subject.fact('revenue_growth');
    return {
      severity: growth && growth.value < 0.05 ? 1 : 0,
      slots: { name: displayName(issuer) },
      evidence: [factRow(subject, 'revenue growth', growth)],
    };
  },
};
