import { displayName } from '../../universe/display-name';
import { fundKindLabel } from '../../universe/labels';
import { say } from '../../words/say';
import type { RiskRule } from './rule';

export const specialFund: RiskRule = {
  id: 'R22',
  title: 'risks_r22_title',
  templates: ['risks_r22_leveraged', 'risks_r22_managed'],
  judge({ issuer }) {
    const kind = issuer.fund_kind;
    if (kind !== 'leveraged' && kind !== 'ai_managed') return null;
    return {
      severity: kind === 'leveraged' ? 2 : 1,
      template: kind === 'leveraged' ? 0 : 1,
      slots: [displayName(issuer)],
      evidence: [
        {
          fact: say('risks_fact_fund_kind'),
          value: fundKindLabel(kind),
          as_of: issuer.curated_on,
          source: say('risks_source_editor'),
        },
      ],
    };
  },
};
