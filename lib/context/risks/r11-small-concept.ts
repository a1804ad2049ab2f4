import { displayName } from '../../universe/display-name';
import { say } from '../../words/say';
import { formatAmount } from '../format';
import { factRow, proofRow, type RiskRule } from './rule';

export const smallConcept: RiskRule = {
  id: 'R11',
  title: 'risks_r11_title',
  templates: ['risks_r11_text'],
  judge(subject) {
    const { issuer, tier, evidence } = subject;
    const fringe = tier?.value === 'fringe';
    const concept = issuer.role === 'concept' && issuer.status === 'listed';
    if (!fringe && !concept) return null;
    const cap = subject.fact('market_cap');
    return {
      severity: fringe && concept ? 2 : 1,
      slots: [displayName(issuer), cap && formatAmount(cap.value, cap.currency), evidence.code],
      evidence: [factRow(subject, say('risks_fact_market_cap'), cap), proofRow(subject)],
    };
  },
};
