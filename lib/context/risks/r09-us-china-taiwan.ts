import { displayName } from '../../universe/display-name';
import { dependencyOf } from './dependencies';
import { exportSeverity } from './r08-export-controls';
import type { RiskRule } from './rule';

const PLACES: Record<string, string> = { TW: 'Taiwan', CN: 'China' };

export const usChinaTaiwan: RiskRule = {
  id: 'R09',
  title: 'US-China and Taiwan',
  templates: [
    '{name} is based in {place}; the article names US-China escalation as a trigger for corrections.',
    '{name} depends on TSMC in Taiwan; the article names US-China escalation as a trigger for corrections.',
  ],
  judge(subject) {
    const { issuer } = subject;
    if (issuer.type === 'etf') return null;
    const place = PLACES[issuer.country ?? ''] ?? null;
    const dependency = dependencyOf(issuer.id);
    const onTaiwan = dependency?.on.includes('tsm') ?? false;
    if (place === null && !onTaiwan) return null;
    return {
      severity: exportSeverity(subject) === 2 ? 2 : 1,
      template: place === null ? 1 : 0,
      slots: { name: displayName(issuer), place },
      evidence: [
        place === null
          ? null
          : { fact: 'country', value: place, as_of: issuer.curated_on, source: "editor's classification" },
        onTaiwan && dependency
          ? {
              fact: 'supplier',
              value: dependency.suppliers,
              as_of: dependency.as_of,
              source: dependency.source,
            }
          : null,
      ],
    };
  },
};
