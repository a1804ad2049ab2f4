import { displayName } from '../../universe/display-name';
import { evidenceWords } from '../evidence';
import { isInLayer, proofRow, type RiskRule } from './rule';

export const monetisation: RiskRule = {
  id: 'R01',
  title: 'risks_r01_title',
  templates: ['risks_r01_text'],
  judge(subject) {
    const { level, code } = subject.evidence;
    if (!isInLayer(subject, 'model', 'app', 'edge', 'cloud') || level === null || level >= 3) return null;
    return {
      severity: level === 2 ? 1 : 2,
      slots: [displayName(subject.issuer), code && evidenceWords(code)],
      evidence: [proofRow(subject)],
    };
  },
};
