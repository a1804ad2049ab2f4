import { isInLayer, proofRow, type RiskRule } from './rule';

export const adoption: RiskRule = {
  id: 'R17',
  title: 'Data security and adoption',
  templates: [
    'Buyers report data-security limits and lower than expected staff use of AI tools, according to the article.',
  ],
  judge(subject) {
    if (!isInLayer(subject, 'app', 'model')) return null;
    const { level } = subject.evidence;
    return { severity: level !== null && level <= 2 ? 1 : 0, slots: {}, evidence: [proofRow(subject)] };
  },
};
