/** A store for while the database keeps everybody waiting: figures from memory at once, the real one when it answers. */
import type { Store } from './store';

/** What only the database has (the reader's words, keys) is waited for this long, in ms, before memory stands in. */
const WAIT_MS = 10_000;

/** `late` is used for everything from the moment it is there; figures read before that come from `meanwhile`. */
export function createLateStore(meanwhile: Store, late: Promise<Store>): Store {
  let current = meanwhile;
  const arrived = late.then(
    (store) => {
      current = store;
      return store;
    },
    () => meanwhile,
  );
  const patient = () =>
    Promise.race([arrived, new Promise<Store>((resolve) => setTimeout(resolve, WAIT_MS, meanwhile))]);
  return {
    get kind() {
      return current.kind;
    },
    factsOf: (issuers) => current.factsOf(issuers),
    allFacts: () => current.allFacts(),
    currentFacts: () => current.currentFacts(),
    putFacts: async (facts) => (await patient()).putFacts(facts),
    dropFacts: async (which) => (await patient()).dropFacts(which),
    counts: () => current.counts(),
    work: {
      rows: () => current.work.rows(),
      get: (key) => current.work.get(key),
      write: (change) => current.work.write(change),
    },
    keys: {
      get: async (source) => (await patient()).keys.get(source),
      put: async (source, key) => (await patient()).keys.put(source, key),
      remove: async (source) => (await patient()).keys.remove(source),
    },
    own: {
      under: async (prefix) => (await patient()).own.under(prefix),
      get: async (key) => (await patient()).own.get(key),
      write: async (change) => (await patient()).own.write(change),
    },
  };
}
