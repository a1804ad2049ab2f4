import { isInLayer, proofRow, type RiskRule } from './rule';

export const powerDependence: RiskRule = {
  id: 'R20',
  title: 'Power and build-out dependence',
  templates: ['Demand depends on data-centre construction and power access.'],
  judge(subject) {
    const { issuer, evidence } = subject;
    if (!isInLayer(subject, 'dc', 'equip', 'hw') && issuer.subsector !== 'new_energy') return null;
    const proven = evidence.level !== null && evidence.level >= 3;
    return { severity: proven ? 1 : 0, slots: {}, evidence: [proofRow(subject)] };
  },
};
