/** `npm run build:universe -- <universe.json>`: the curated list becomes `lib/universe/data/issuers.json`. */
import '@/tests/speak-english';
import { readFileSync, writeFileSync } from 'node:fs';
import { checkUniverse } from '@/lib/universe/check-universe';
import { AMENDMENTS, amend } from './universe/amendments';

const from = process.argv[2];
if (!from) {
  console.error('usage: npm run build:universe -- <universe.json>');
  process.exit(2);
}

const curated = JSON.parse(readFileSync(from, 'utf8')) as Parameters<typeof amend>[0][];
const issuers = checkUniverse(curated.map(amend));
const known = new Set(issuers.map((issuer) => issuer.id));
const unused = Object.keys(AMENDMENTS).filter((id) => !known.has(id));
if (unused.length > 0) throw new Error(`amendments without an entry: ${unused.join(', ')}`);

const to = new URL('../lib/universe/data/issuers.json', import.meta.url);
writeFileSync(to, `[\n${issuers.map((issuer) => JSON.stringify(issuer)).join(',\n')}\n]\n`);
console.log(`${issuers.length} issuers written`);
