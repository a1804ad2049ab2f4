import type { Fact } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';
import { type FrontRow, frontRowOf } from './front-row';
import { type FactOrigin, type FactShelf, identityOf, isFact } from './schema';
import { thinHistory } from './thin-history';

/** A transaction that writes facts, whatever else it writes: a refresh writes what it asked together with the answer. */
interface Writing {
  objectStore(name: 'facts'): {
    get(key: [FactOrigin, IssuerId]): Promise<FactShelf | undefined>;
    put(shelf: FactShelf): Promise<unknown>;
  };
  objectStore(name: 'fronts'): { put(row: FrontRow): Promise<unknown> };
}

/** Adds facts to the shelves of their issuers, replacing the same figures; the caller waits for the transaction. */
export async function putFacts(
  transaction: Writing,
  origin: FactOrigin,
  facts: readonly Fact[],
): Promise<void> {
  // Checked before the first write: a reader takes anything else for damage.
  const stranger = facts.find((fact) => !isFact(fact));
  if (stranger) throw new TypeError(`no fact: ${JSON.stringify(stranger)}`);
  const store = transaction.objectStore('facts');
  const ofIssuer = new Map<IssuerId, Fact[]>();
  for (const fact of facts) {
    const known = ofIssuer.get(fact.issuer);
    if (known) known.push(fact);
    else ofIssuer.set(fact.issuer, [fact]);
  }
  const puts = [...ofIssuer].map(async ([issuer, fresh]) => {
    const present = (await store.get([origin, issuer]))?.facts ?? [];
    const merged = new Map([...present, ...fresh].map((fact) => [identityOf(fact), fact]));
    const all = [...merged.values()];
    if (origin === 'snapshot') return void (await store.put({ origin, issuer, facts: all }));
    const facts = thinHistory(all);
    await Promise.all([
      store.put({ origin, issuer, facts }),
      transaction.objectStore('fronts').put(frontRowOf(issuer, facts)),
    ]);
  });
  await Promise.all(puts);
}
