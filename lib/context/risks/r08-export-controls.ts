import { say } from '../../words/say';
import { formatDate } from '../format';
import { latestChange, policyWords } from '../policy';
import { isInLayer, type RiskRule, type RiskSubject } from './rule';

/** 2 for chips, chip tools and Chinese chips, servers and clouds; 1 for other hardware and Chinese models. */
export function exportSeverity(subject: RiskSubject): 1 | 2 | null {
  const chinese = subject.issuer.country === 'CN';
  if (isInLayer(subject, 'chips', 'equip')) return 2;
  if (isInLayer(subject, 'hw')) return chinese ? 2 : 1;
  if (!chinese) return null;
  if (isInLayer(subject, 'cloud')) return 2;
  return isInLayer(subject, 'model') ? 1 : null;
}

export const exportControls: RiskRule = {
  id: 'R08',
  title: 'risks_r08_title',
  templates: ['risks_r08_text'],
  judge(subject) {
    const severity = exportSeverity(subject);
    if (severity === null) return null;
    const change = latestChange(subject.policy.us_chip_export, subject.market.view.now);
    return {
      severity,
      slots: [change && formatDate(change.date), change && policyWords(change)],
      evidence: [
        {
          fact: say('risks_fact_latest_change'),
          value: change ? policyWords(change) : say('risks_none'),
          as_of: change?.date ?? null,
          source: subject.policy.us_chip_export_source.source,
        },
      ],
    };
  },
};
