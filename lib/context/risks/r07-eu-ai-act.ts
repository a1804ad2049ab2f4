import { displayName } from '../../universe/display-name';
import { say } from '../../words/say';
import { formatDate } from '../format';
import { nextMilestone, policyWords } from '../policy';
import { MODEL_PROVIDERS } from '../traits';
import { isInLayer, type RiskRule } from './rule';

export const euAiAct: RiskRule = {
  id: 'R07',
  title: 'risks_r07_title',
  templates: ['risks_r07_text'],
  judge(subject) {
    const { issuer, market, policy } = subject;
    const concerned =
      isInLayer(subject, 'model', 'app', 'edge') || issuer.subsector === 'intelligent_transportation';
    const provider = MODEL_PROVIDERS.has(issuer.id);
    if (!concerned && !provider) return null;
    const next = nextMilestone(policy.eu_ai_act, market.view.now);
    return {
      severity: provider ? 1 : 0,
      slots: [next && policyWords(next), next && formatDate(next.date), displayName(issuer)],
      evidence: [
        {
          fact: say('risks_fact_next_milestone'),
          value: next ? policyWords(next) : say('risks_none'),
          as_of: next?.confirmed_on ?? null,
          source: policy.eu_ai_act_source.source,
        },
      ],
    };
  },
};
