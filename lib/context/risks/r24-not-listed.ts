import { displayName } from '../../universe/display-name';
import type { IssuerStatus } from '../../universe/issuer';
import type { RiskRule } from './rule';

const STATUS_WORDS: Record<IssuerStatus, string> = {
  listed: 'listed',
  private: 'private',
  pre_ipo: 'offering announced, not listed yet',
  merged: 'merged',
};

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
      slots: { name: displayName(issuer), related: related === '' ? null : related },
      evidence: [
        {
          fact: 'listing',
          value: STATUS_WORDS[issuer.status],
          as_of: issuer.curated_on,
          source: "editor's classification",
        },
      ],
    };
  },
};
