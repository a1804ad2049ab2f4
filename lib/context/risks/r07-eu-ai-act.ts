import { displayName } from '../../universe/display-name';
import { formatDate } from '../format';
import { nextMilestone } from '../policy';
import { MODEL_PROVIDERS } from '../traits';
import { isInLayer, type RiskRule } from './rule';

export const euAiAct: RiskRule = {
  id: 'R07',
  title: 'EU AI Act',
  templates: ['EU AI Act duties phase in: {milestone} on {date}; exposure of {name} is not quantified.'],
  judge(subject) {
    const { issuer, market, policy } = subject;
    const concerned =
      isInLayer(subject, 'model', 'app', 'edge') || issuer.subsector === 'intelligent_transportation';
    const provider = MODEL_PROVIDERS.has(issuer.id);
    if (!concerned && !provider) return null;
    const next = nextMilestone(policy.eu_ai_act, market.view.now);
    return {
      severity: provider ? 1 : 0,
      slots: {
        milestone: next?.what ?? null,
        date: next && formatDate(next.date),
        name: displayName(issuer),
      },
      evidence: [
        {
          fact: 'next milestone',
          value: next?.what ?? 'none',
          as_of: next?.confirmed_on ?? null,
          source: policy.eu_ai_act_source.source,
        },
      ],
    };
  },
};
