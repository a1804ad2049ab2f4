/**
 * What reading a page costs: `npm run --silent bench:scan -- <folder of .html> [--json]`.
 *
 * Every page is opened in real Chromium with its scripts and the network off. Each figure is the median of `RUNS`
 * after `WARM_UP` others: the production scan from a fresh reader (walk, match, resolve, one range per mark) against a
 * bare `TreeWalker` over all text nodes of the same page that looks once at each character. Two stricter yardsticks
 * stand beside it: the same walk without scripts and styles, whose text the scan does not read either, and one that
 * only asks for lengths; and the very first scan, before anything is compiled.
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

const RUNS = 11;
/** Runs before those, in which the engine compiles walk and scan alike. */
const WARM_UP = 45;

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
const browser = await launchChromium(['--js-flags=--expose-gc']);
const rows: Row[] = [];
try {
  const context = await browser.newContext();
  for (const file of files) {
    const page = await openSavedPage(context, join(folder, file));
    await page.evaluate(script);
    const { first, walks, scans } = await page.evaluate(
      async ([lexicon, runs, warmUp]) => {
        const first = await measures.scanOnce(lexicon, true);
        const walks: Measures.BareWalk[] = [];
        const scans: Measures.ScanRun[] = [];
        for (let run = 0; run < warmUp + runs; run++) {
          const walk = measures.walkBare();
          const scan = await measures.scanOnce(lexicon, false);
          if (run < warmUp) continue;
          walks.push(walk);
          scans.push(scan);
        }
        return { first, walks, scans };
      },
      [lexicon, RUNS, WARM_UP] as const,
    );
    rows.push({
      page: file,
      text_nodes: walks[0]!.textNodes,
      chars: walks[0]!.chars,
      walk_ms: median(walks.map(({ charsMs }) => charsMs)),
      walk_prose_ms: median(walks.map(({ proseMs }) => proseMs)),
      walk_length_ms: median(walks.map(({ lengthMs }) => lengthMs)),
      scan_ms: median(scans.map(({ ms }) => ms)),
      walk_best_ms: Math.min(...walks.map(({ charsMs }) => charsMs)),
      scan_best_ms: Math.min(...scans.map(({ ms }) => ms)),
      first_scan_ms: first.ms,
      open_ms: median(scans.map(({ openMs }) => openMs)),
      longest_slice_ms: Math.max(first.longestSliceMs, ...scans.map(({ longestSliceMs }) => longestSliceMs)),
      mutations: scans.reduce((sum, { mutations }) => sum + mutations, first.mutations),
      mentions: scans.at(-1)!.mentions,
    });
    await page.close();
  }
} finally {
  await browser.close();
}
if (values.json) console.log(JSON.stringify({ pages: rows, total: totalOf(rows) }));
else printTable(rows);
