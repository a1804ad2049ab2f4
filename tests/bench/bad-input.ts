/**
 * Pages built to make a reader freeze, each read by the extension's own frame in real Chromium:
 * `npx tsx tests/bench/bad-input.ts [--case <name>] [--json]`. Budget: no task of ours above 50 ms.
 *
 * `page alone` is the longest task of the page in two quiet seconds without us, on the same machine at the same time.
 */
import { parseArgs } from 'node:util';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import type * as Bad from './page/bad-page';
import { bundleForPage } from './page/bundle';
import { launchChromium } from './page/open-pages';

declare const bad: typeof Bad;

const CASES = [
  '20 MB of prose',
  'one text of 5 MB',
  'one text of 5 MB, all names',
  '200,000 text nodes',
  '200,000 line breaks in one block',
  'ambiguous words only',
  'lone surrogates',
  'links around every word',
] as const satisfies readonly Bad.Case[];

const { values } = parseArgs({ options: { case: { type: 'string' }, json: { type: 'boolean' } } });
const script = await bundleForPage('./bad-page.ts', 'bad');
const lexicon = compileLexicon(loadBundledUniverse().all);
const browser = await launchChromium();
const rows: (Bad.Reading & { name: string; alone_ms: number })[] = [];
try {
  for (const name of CASES) {
    if (values.case && !name.includes(values.case)) continue;
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>Bad input</title>');
    await page.evaluate(script);
    const alone = await page.evaluate(async (name) => {
      bad.build(name);
      return bad.longestTask(2000);
    }, name);
    const reading = await page.evaluate((lexicon) => bad.read(lexicon), lexicon);
    rows.push({ name, alone_ms: alone, ...reading });
    if (!values.json) print(rows.at(-1)!);
    await page.close();
  }
} finally {
  await browser.close();
}
if (values.json) console.log(JSON.stringify(rows));

function print({
  name,
  alone_ms,
  longest_ms,
  tasks_over_50,
  reading_ms,
  stop_ms,
  marks,
  painted,
}: (typeof rows)[0]) {
  console.log(
    `${name.padEnd(34)} longest task of ours ${longest_ms.toFixed(0)} ms (${tasks_over_50} above 50; page alone ${alone_ms.toFixed(0)} ms), read in ${(reading_ms / 1000).toFixed(1)} s, stopped in ${stop_ms.toFixed(1)} ms, ${marks} marks, ${painted} painted`,
  );
}
