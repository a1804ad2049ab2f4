import type { Fact } from '../facts/fact';
import type { StoreCounts } from './store';

export function countFacts(facts: readonly Fact[]): StoreCounts {
  const bySource: StoreCounts['bySource'] = {};
  for (const { source, as_of } of facts) {
    const known = bySource[source];
    bySource[source] = {
      facts: (known?.facts ?? 0) + 1,
      newest: known && known.newest > as_of ? known.newest : as_of,
    };
  }
  return { facts: facts.length, bySource };
}
