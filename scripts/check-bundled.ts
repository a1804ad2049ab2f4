/** The data a build ships, judged before it is packed. Relative imports: the WXT configuration loads this file. */
import { readFileSync } from 'node:fs';
import { checkSnapshot } from '../lib/facts/check-snapshot';
import { checkUniverse } from '../lib/universe/check-universe';
import { createUniverse } from '../lib/universe/universe';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** Throws naming entry and field when the bundled universe or snapshot is not sound. */
export function checkBundled(): void {
  const universe = createUniverse(checkUniverse(readJson('../lib/universe/data/issuers.json')));
  checkSnapshot(readJson('../lib/facts/data/snapshot.json'), universe);
}
