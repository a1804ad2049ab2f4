import { isInLayer, proofRow, type RiskRule } from './rule';

export const powerDependence: RiskRule = {
  id: 'R20',
  title: 'risks_r20_title',
  templates: ['risks_r20_text'],
  judge(subject) {
    const { issuer, evidence } = subject;
    if (!isInLayer(subject, 'dc', 'equip', 'hw') && issuer.subsector !== 'new_energy') return null;
    const proven = evidence.level !== null && evidence.level >= 3;
    return { severity: proven ? 1 : 0, slots: [], evidence: [proofRow(subject)] };
  },
};
