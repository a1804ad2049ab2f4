import type { RiskRule } from './rule';

export const notListed: RiskRule = {
  id: 'R24',
  title: 'Not listed',
  templates: [
    '{name} has no exchange line; related lines are {related}.',
    '{name} has no exchange line; no related line is known.',
  ],
  judge({ issuer }) {
    if (issuer.status === 'listed') return null;
    const related = issuer.related.join(', ');
    return {
      severity: 0,
      template: related === '' ? 1 : 0,
      slots: { name: issuer.short_name, related: related === '' ? null : related },
      evidence: [
        {
          fact: 'listing',
          value: issuer.status,
          as_of: issuer.curated_on,
          source: "editor's classification",
        },
      ],
    };
  },
};
