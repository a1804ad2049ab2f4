import { layerLabel } from '../../universe/labels';
import { marginChange } from './margin';
import { factRow, isInLayer, type RiskRule } from './rule';

export const openModels: RiskRule = {
  id: 'R03',
  title: 'Open-model competition',
  templates: [
    'Open models such as Llama and Mistral and rented computing lower entry barriers in the layer {layer}.',
  ],
  judge(subject) {
    if (!isInLayer(subject, 'model', 'app', 'cloud')) return null;
    const margin = marginChange(subject);
    return {
      severity: margin && margin.pointsLost >= 3 ? 2 : 1,
      slots: { layer: layerLabel(subject.issuer.layers[0]) },
      evidence: [
        { fact: 'opinion', value: 'competition lowers barriers', as_of: null, source: 'the article, 2025' },
        factRow(subject, 'gross margin', margin?.now ?? null),
      ],
    };
  },
};
