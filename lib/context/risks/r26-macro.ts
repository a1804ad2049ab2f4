import { formatDate } from '../format';
import type { RiskRule } from './rule';

export const macro: RiskRule = {
  id: 'R26',
  title: 'Macro',
  templates: [
    'The article ties AI valuations to rates, technology policy and geopolitics; last update {date}.',
  ],
  panelOnly: true,
  judge: ({ policy: { checked_on, policy_rate } }) => ({
    severity: 0,
    slots: { date: formatDate(checked_on) },
    evidence: policy_rate
      ? [
          {
            fact: 'policy rate, newest decision at hand',
            value: policy_rate.printed,
            as_of: policy_rate.date,
            source: policy_rate.source,
          },
        ]
      : [],
  }),
};
