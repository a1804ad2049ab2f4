import { displayName } from '../../universe/display-name';
import { fundKindLabel } from '../../universe/labels';
import type { RiskRule } from './rule';

export const specialFund: RiskRule = {
  id: 'R22',
  title: 'Leveraged or AI-managed fund',
  templates: ['{fund} is reset daily with leverage.', '{fund} picks ordinary shares with AI.'],
  judge({ issuer }) {
    const kind = issuer.fund_kind;
    if (kind !== 'leveraged' && kind !== 'ai_managed') return null;
    return {
      severity: kind === 'leveraged' ? 2 : 1,
      template: kind === 'leveraged' ? 0 : 1,
      slots: { fund: displayName(issuer) },
      evidence: [
        {
          fact: 'kind of fund',
          value: fundKindLabel(kind),
          as_of: issuer.curated_on,
          source: "editor's classification",
        },
      ],
    };
  },
};
