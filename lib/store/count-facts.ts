import type { Fact } from '../facts/fact';
import type { StoreCounts } from './store';

const later = (a: string, b: string): string => (a > b ? a : b);

export function countFacts(facts: readonly Fact[]): StoreCounts {
  const bySource: StoreCounts['bySource'] = {};
  for (const { source, as_of } of facts) {
    const known = bySource[source];
    bySource[source] = {
      facts: (known?.facts ?? 0) + 1,
      newest: later(known?.newest ?? '', as_of),
    };
  }
  return { facts: facts.length, bySource };
}

export function addCounts(all: readonly StoreCounts[]): StoreCounts {
  const sum: StoreCounts = { facts: 0, bySource: {} };
  for (const { facts, bySource } of all) {
    sum.facts += facts;
    for (const [source, { facts, newest }] of Object.entries(bySource)) {
      const known = sum.bySource[source];
      sum.bySource[source] = {
        facts: (known?.facts ?? 0) + facts,
        newest: later(known?.newest ?? '', newest),
      };
    }
  }
  return sum;
}
