import type { Fact } from '../facts/fact';
import { keyOf } from './schema';
import type { Seed, Store, StoreCounts } from './store';

/** Answers from the bundled picture and what was put since; forgotten with the worker. */
export function createMemoryStore(seed: Seed): Store {
  const live = new Map<string, Fact>();
  const all = () => [...seed.facts, ...live.values()];
  return {
    kind: 'memory',
    factsOf: async (issuers) => {
      const wanted = new Set(issuers);
      return all().filter(({ issuer }) => wanted.has(issuer));
    },
    allFacts: async () => all(),
    putFacts: async (facts) => {
      for (const fact of facts) live.set(keyOf('live', fact).join('\n'), fact);
    },
    counts: async () => {
      const bySource: StoreCounts['bySource'] = {};
      for (const { source, as_of } of all()) {
        const known = bySource[source];
        bySource[source] = {
          facts: (known?.facts ?? 0) + 1,
          newest: known && known.newest > as_of ? known.newest : as_of,
        };
      }
      return { facts: all().length, bySource };
    },
  };
}
