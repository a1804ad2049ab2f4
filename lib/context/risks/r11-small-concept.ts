import { displayName } from '../../universe/display-name';
import { formatAmount } from '../format';
import { factRow, proofRow, type RiskRule } from './rule';

export const smallConcept: RiskRule = {
  id: 'R11',
  title: 'Small-cap concept',
  templates: [
    '{name} has a market cap of {cap} and AI proof level {proof}; the article sees bubbles in small-cap concept shares.',
  ],
  judge(subject) {
    const { issuer, tier, evidence } = subject;
    const fringe = tier?.value === 'fringe';
    const concept = issuer.role === 'concept' && issuer.status === 'listed';
    if (!fringe && !concept) return null;
    const cap = subject.fact('market_cap');
    return {
      severity: fringe && concept ? 2 : 1,
      slots: {
        name: displayName(issuer),
        cap: cap && formatAmount(cap.value, cap.currency),
        proof: evidence.code,
      },
      evidence: [factRow(subject, 'market cap', cap), proofRow(subject)],
    };
  },
};
