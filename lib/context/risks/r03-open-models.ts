import { layerLabel } from '../../universe/labels';
import { say } from '../../words/say';
import { marginChange } from './margin';
import { factRow, isInLayer, type RiskRule } from './rule';

export const openModels: RiskRule = {
  id: 'R03',
  title: 'risks_r03_title',
  templates: ['risks_r03_text'],
  judge(subject) {
    if (!isInLayer(subject, 'model', 'app', 'cloud')) return null;
    const margin = marginChange(subject);
    return {
      severity: margin && margin.pointsLost >= 3 ? 2 : 1,
      slots: [layerLabel(subject.issuer.layers[0])],
      evidence: [
        {
          fact: say('risks_fact_opinion'),
          value: say('risks_opinion'),
          as_of: null,
          source: say('risks_source_article'),
        },
        factRow(subject, say('risks_fact_gross_margin'), margin?.now ?? null),
      ],
    };
  },
};
