import { displayName } from '../../universe/display-name';
import { say } from '../../words/say';
import { dependencyOf, suppliersOf } from './dependencies';
import { exportSeverity } from './r08-export-controls';
import type { RiskRule } from './rule';

function placeOf(country: string | null): string | null {
  if (country !== 'TW' && country !== 'CN') return null;
  return say(country === 'TW' ? 'risks_place_tw' : 'risks_place_cn');
}

export const usChinaTaiwan: RiskRule = {
  id: 'R09',
  title: 'risks_r09_title',
  templates: ['risks_r09_text', 'risks_r09_tsmc'],
  judge(subject) {
    const { issuer } = subject;
    if (issuer.type === 'etf') return null;
    const place = placeOf(issuer.country);
    const dependency = dependencyOf(issuer.id);
    const onTaiwan = dependency?.on.includes('tsm') ?? false;
    if (place === null && !onTaiwan) return null;
    return {
      severity: exportSeverity(subject) === 2 ? 2 : 1,
      template: place === null ? 1 : 0,
      slots: place === null ? [displayName(issuer)] : [displayName(issuer), place],
      evidence: [
        place === null
          ? null
          : {
              fact: say('risks_fact_country'),
              value: place,
              as_of: issuer.curated_on,
              source: say('risks_source_editor'),
            },
        onTaiwan && dependency
          ? {
              fact: say('risks_fact_supplier'),
              value: suppliersOf(dependency),
              as_of: dependency.as_of,
              source: dependency.source,
            }
          : null,
      ],
    };
  },
};
