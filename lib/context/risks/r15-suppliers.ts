import { dependencyOf } from './dependencies';
import { isInLayer, type RiskRule } from './rule';

export const suppliers: RiskRule = {
  id: 'R15',
  title: 'Supply concentration',
  templates: ['Key inputs come from few suppliers ({suppliers}).'],
  judge(subject) {
    const dependency = dependencyOf(subject.issuer.id);
    if (!isInLayer(subject, 'chips', 'hw', 'equip', 'dc') || !dependency) return null;
    return {
      severity: dependency.single_source ? 2 : 1,
      slots: { suppliers: dependency.suppliers },
      evidence: [
        {
          fact: 'suppliers',
          value: dependency.suppliers,
          as_of: dependency.as_of,
          source: dependency.source,
        },
      ],
    };
  },
};
