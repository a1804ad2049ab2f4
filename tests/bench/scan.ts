/**
 * What reading a page costs: `npm run --silent bench:scan -- <folder of .html> [--json]`.
 *
 * Every page is opened in real Chromium with its scripts and the network off. Measured on the laid-out page, median of
 * `RUNS`: the production scan from a fresh reader (walk, match, resolve, one range per mark), against a bare walk of
 * the same page's text nodes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

import { bundleForPage } from './page/bundle';
import type * as Measures from './page/measure-scan';
import { launchChromium, openSavedPage } from './page/open-pages';
import { printTable, type Row, totalOf } from './page/scan-table';

declare const measures: typeof Measures;

const RUNS = 7;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const folder = positionals[0];
if (!folder) {
  console.error('usage: npm run --silent bench:scan -- <folder of .html> [--json]');
  process.exit(2);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort();
if (files.length === 0) {
  console.error(`no .html file in ${folder}`);
  process.exit(2);
}

const script = await bundleForPage('./measure-scan.ts', 'measures');
const lexicon = compileLexicon(loadBundledUniverse().all);
const browser = await launchChromium();
const rows: Row[] = [];
try {
  const context = await browser.newContext();
  for (const file of files) {
    const page = await openSavedPage(context, join(folder, file));
    await page.evaluate(script);
    const { walks, scans } = await page.evaluate(
      async ([lexicon, runs]) => {
        const walks: Measures.BareWalk[] = [];
        const scans: Measures.ScanRun[] = [];
        for (let run = 0; run < runs; run++) {
          walks.push(measures.walkBare());
          scans.push(await measures.scanOnce(lexicon));
        }
        return { walks, scans };
      },
      [lexicon, RUNS] as const,
    );
    rows.push({
      page: file,
      text_nodes: walks[0]!.textNodes,
      chars: walks[0]!.chars,
      walk_ms: median(walks.map(({ charsMs }) => charsMs)),
      walk_length_ms: median(walks.map(({ lengthMs }) => lengthMs)),
      scan_ms: median(scans.map(({ ms }) => ms)),
      first_scan_ms: scans[0]!.ms,
      longest_slice_ms: Math.max(...scans.map(({ longestSliceMs }) => longestSliceMs)),
      mutations: scans.reduce((sum, { mutations }) => sum + mutations, 0),
      mentions: scans.at(-1)!.mentions,
    });
    await page.close();
  }
} finally {
  await browser.close();
}
if (values.json) console.log(JSON.stringify({ pages: rows, total: totalOf(rows) }));
else printTable(rows);
