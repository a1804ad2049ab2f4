import { displayName } from '../../universe/display-name';
import { say } from '../../words/say';
import type { RiskRule } from './rule';

export const notListed: RiskRule = {
  id: 'R24',
  title: 'risks_r24_title',
  templates: ['risks_r24_text', 'risks_r24_alone'],
  judge({ issuer }) {
    if (issuer.status === 'listed') return null;
    const related = issuer.related.join(', ');
    return {
      severity: 0,
      template: related === '' ? 1 : 0,
      slots: related === '' ? [displayName(issuer)] : [displayName(issuer), related],
      evidence: [
        {
          fact: say('risks_fact_listing'),
          value: say(`risks_status_${issuer.status}`),
          as_of: issuer.curated_on,
          source: say('risks_source_editor'),
        },
      ],
    };
  },
};
