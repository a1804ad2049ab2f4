import type { Fact } from '../facts/fact';
import { countFacts } from './count-facts';
import { identityOf } from './schema';
import type { Seed, Store } from './store';

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
      for (const fact of facts) live.set(identityOf(fact), fact);
    },
    counts: async () => countFacts(all()),
  };
}
