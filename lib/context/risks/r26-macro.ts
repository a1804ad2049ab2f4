import { formatDate } from '../format';
import { POLICY } from '../policy';
import type { RiskRule } from './rule';

export const macro: RiskRule = {
  id: 'R26',
  title: 'Macro',
  templates: [
    'The article ties AI valuations to rates, technology policy and geopolitics; last update {date}.',
  ],
  panelOnly: true,
  judge: () => ({
    severity: 0,
    slots: { date: formatDate(POLICY.checked_on) },
    evidence: POLICY.policy_rate
      ? [
          {
            fact: 'policy rate',
            value: POLICY.policy_rate.printed,
            as_of: POLICY.policy_rate.date,
            source: POLICY.policy_rate.source,
          },
        ]
      : [],
  }),
};
