import { displayName } from '../../universe/display-name';
import { evidenceWords } from '../evidence';
import { isInLayer, proofRow, type RiskRule } from './rule';

export const monetisation: RiskRule = {
  id: 'R01',
  title: 'Monetisation',
  templates: [
    'AI revenue of {name} is {proof}; the article notes most AI applications are still being tested or optimised.',
  ],
  judge(subject) {
    const { level, code } = subject.evidence;
    if (!isInLayer(subject, 'model', 'app', 'edge', 'cloud') || level === null || level >= 3) return null;
    return {
      severity: level === 2 ? 1 : 2,
      slots: { name: displayName(subject.issuer), proof: code && evidenceWords(code) },
      evidence: [proofRow(subject)],
    };
  },
};
