import { say } from '../../words/say';
import { formatDate } from '../format';
import type { RiskRule } from './rule';

export const macro: RiskRule = {
  id: 'R26',
  title: 'risks_r26_title',
  templates: ['risks_r26_text'],
  panelOnly: true,
  judge: ({ policy: { checked_on, policy_rate } }) => ({
    severity: 0,
    slots: [formatDate(checked_on)],
    evidence: policy_rate
      ? [
          {
            fact: say('risks_fact_policy_rate'),
            value: policy_rate.printed,
            as_of: policy_rate.date,
            source: policy_rate.source,
          },
        ]
      : [],
  }),
};
