/** The universe that ships in the package. It was checked when it was built, so nothing is parsed here. */
import rows from './data/issuers.json';
import type { Issuer } from './issuer';
import { createUniverse, type Universe } from './universe';

let bundled: Universe | undefined;

export function loadBundledUniverse(): Universe {
  bundled ??= createUniverse(rows as unknown as Issuer[]);
  return bundled;
}
