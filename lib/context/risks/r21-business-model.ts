import { displayName } from '../../universe/display-name';
import { say } from '../../words/say';
import { IT_SERVICES } from '../traits';
import { factRow, isInLayer, type RiskRule } from './rule';

export const businessModel: RiskRule = {
  id: 'R21',
  title: 'risks_r21_title',
  templates: ['risks_r21_text'],
  judge(subject) {
    const { issuer } = subject;
    if (!isInLayer(subject, 'app') && !IT_SERVICES.has(issuer.id)) return null;
    const growth = subject.fact('revenue_growth');
    return {
      severity: growth && growth.value < 0.05 ? 1 : 0,
      slots: [displayName(issuer)],
      evidence: [factRow(subject, say('risks_fact_revenue_growth'), growth)],
    };
  },
};
