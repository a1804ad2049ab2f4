import { isInLayer, proofRow, type RiskRule } from './rule';

export const adoption: RiskRule = {
  id: 'R17',
  title: 'risks_r17_title',
  templates: ['risks_r17_text'],
  judge(subject) {
    if (!isInLayer(subject, 'app', 'model')) return null;
    const { level } = subject.evidence;
    return { severity: level !== null && level <= 2 ? 1 : 0, slots: [], evidence: [proofRow(subject)] };
  },
};
