import type { Fact } from '../facts/fact';
import { countFacts } from './count-facts';
import { identityOf } from './schema';
import type { Seed, Store, WorkRow } from './store';

const byKey = ([a]: WorkRow, [b]: WorkRow) => (a < b ? -1 : 1);

/** Answers from the bundled picture and what was put since; forgotten with the worker. */
export function createMemoryStore(seed: Seed): Store {
  const live = new Map<string, Fact>();
  const rows = new Map<string, unknown>();
  const keys = new Map<string, string>();
  const own = new Map<string, unknown>();
  const add = (facts: readonly Fact[]) => {
    for (const fact of facts) live.set(identityOf(fact), fact);
  };
  const all = () => [...seed.facts, ...live.values()];
  return {
    kind: 'memory',
    factsOf: async (issuers) => {
      const wanted = new Set(issuers);
      return all().filter(({ issuer }) => wanted.has(issuer));
    },
    allFacts: async () => all(),
    currentFacts: async () => all(),
    putFacts: async (facts) => add(facts),
    dropFacts: async (which) => {
      const dropped = [...live].filter(([, fact]) => which(fact));
      for (const [identity] of dropped) live.delete(identity);
      return dropped.length;
    },
    counts: async () => countFacts(all()),
    work: {
      rows: async () => [...rows],
      get: async (key) => rows.get(key),
      write: async ({ put, remove, facts }) => {
        add(facts);
        for (const [key, value] of put) rows.set(key, value);
        for (const key of remove) rows.delete(key);
      },
    },
    keys: {
      get: async (source) => keys.get(source) ?? null,
      put: async (source, key) => void keys.set(source, key),
      remove: async (source) => void keys.delete(source),
    },
    own: {
      under: async (prefix) => [...own].filter(([key]) => key.startsWith(prefix)).sort(byKey),
      get: async (key) => own.get(key),
      write: async ({ put, remove }) => {
        for (const [key, value] of put) own.set(key, value);
        for (const key of remove) own.delete(key);
      },
    },
  };
}
