/** `npm run --silent build:snapshot -- <folder of raw files> [--out <folder>]`. */
import '@/tests/speak-english';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packSnapshot } from '@/lib/facts/compact-snapshot';
import type { Snapshot } from '@/lib/facts/fact';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { buildSnapshot } from './snapshot/build';
import { medianHistory } from './snapshot/median-history';
import { readRawFiles } from './snapshot/raw-files';

/** The trading day of the raw files; they do not carry it themselves. */
const CLOSE = '2026-08-21';

function oneFactALine(compact: ReturnType<typeof packSnapshot>): string {
  const { facts, ...head } = compact;
  const rows = facts.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"facts":[\n${rows}\n]}\n`;
}

function report(snapshot: Snapshot): string {
  const shown = 12;
  const dropped = snapshot.dropped.map(({ reason, count, symbols }) => {
    const names = symbols.slice(0, shown).join(' ');
    return `  ${String(count).padStart(5)}  ${reason}${names && `: ${names}`}${symbols.length > shown ? ' …' : ''}`;
  });
  const coverage = snapshot.coverage.map(
    (row) =>
      `  ${row.layer.padEnd(8)} ${row.issuers} issuers: ${row.with_ratio} with P/E, ${row.loss_making} loss-making, ${row.none} without`,
  );
  const usable = (rows: Snapshot['coverage']) =>
    rows.reduce((sum, row) => sum + row.with_ratio + row.loss_making, 0);
  const ai = snapshot.coverage.filter((row) => row.layer !== 'control');
  const control = snapshot.coverage.filter((row) => row.layer === 'control');
  return [
    `${snapshot.facts.length} facts from ${snapshot.sources.length} sources, close of ${snapshot.as_of}`,
    'not taken:',
    ...dropped,
    'coverage by primary layer:',
    ...coverage,
    `AI issuers with a P/E or a known loss: ${usable(ai)}; controls: ${usable(control)}`,
  ].join('\n');
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run --silent build:snapshot -- <folder of raw files> [--out <folder>]');
  process.exit(2);
}
const out = values.out ?? fileURLToPath(new URL('../lib/facts/data', import.meta.url));
const raw = readRawFiles(folder);
const universe = loadBundledUniverse();
const snapshot = buildSnapshot(raw, universe, CLOSE);
const history = medianHistory(raw.history, universe);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'snapshot.json'), oneFactALine(packSnapshot(snapshot)));
writeFileSync(
  join(out, 'median-history.json'),
  `[\n${history.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
);
console.log(report(snapshot));
console.log(`median history: ${history.length} dates, ${history[0]?.date} to ${history.at(-1)?.date}`);
