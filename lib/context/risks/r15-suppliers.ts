import { say } from '../../words/say';
import { dependencyOf, suppliersOf } from './dependencies';
import { isInLayer, type RiskRule } from './rule';

export const suppliers: RiskRule = {
  id: 'R15',
  title: 'risks_r15_title',
  templates: ['risks_r15_text'],
  judge(subject) {
    const dependency = dependencyOf(subject.issuer.id);
    if (!isInLayer(subject, 'chips', 'hw', 'equip', 'dc') || !dependency) return null;
    return {
      severity: dependency.single_source ? 2 : 1,
      slots: [suppliersOf(dependency)],
      evidence: [
        {
          fact: say('risks_fact_suppliers'),
          value: suppliersOf(dependency),
          as_of: dependency.as_of,
          source: dependency.source,
        },
      ],
    };
  },
};
