/**
 * From the start of the navigation to the first painted content of the extension's own pages, in real Chromium with
 * the built extension and its worker awake: `npm run bench:surfaces`. Budgets (median): popup over a page of 30
 * companies 100 ms, options with 500 entries 200 ms, sector page 400 ms.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { launchWithExtension } from '../../scripts/demo/launch';
import { marksOn } from '../../scripts/demo/look';
import { serveFolder } from '../../scripts/demo/serve';
import { buildExtension, builtExtension } from '../../scripts/setup/build.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
    /** Measures what is built already. */
    built: { type: 'boolean', default: false },
  },
});

const COMPANIES = 30;
const ENTRIES = 500;

interface Surface {
  name: string;
  file: string;
  /** What is content: so many of these. */
  selector: string;
  least: number;
  viewport: { width: number; height: number };
  budgetMs: number;
}

const SURFACES: Surface[] = [
  {
    name: `popup, ${COMPANIES} companies`,
    file: 'popup.html',
    selector: '.list li',
    least: COMPANIES,
    viewport: { width: 400, height: 600 },
    budgetMs: 100,
  },
  {
    name: `options, ${ENTRIES} entries`,
    file: 'options.html',
    selector: '.watchlist tbody tr',
    least: 10,
    viewport: { width: 1280, height: 900 },
    budgetMs: 200,
  },
  {
    name: 'sector page',
    file: 'sector.html',
    selector: '.chain-chart svg circle',
    least: 100,
    viewport: { width: 1280, height: 900 },
    budgetMs: 400,
  },
];

interface Extension {
  tabs: { query(what: object): Promise<{ id: number; url: string }[]> };
  storage: { sync: { set(entries: object): Promise<void>; get(keys: null): Promise<object> } };
}

if (!values.built && !(await buildExtension('demo'))) process.exit(1);
const { all } = loadBundledUniverse();
const folder = await mkdtemp(path.join(os.tmpdir(), 'sector-lens-pages-'));
await writeFile(path.join(folder, 'news.html'), article());
const site = await serveFolder(folder);
const { context, extensionId, close } = await launchWithExtension({
  extension: builtExtension('demo'),
  headless: true,
  viewport: { width: 1280, height: 900 },
});
try {
  const origin = `chrome-extension://${extensionId}`;
  await fillWatchlist(context, origin);
  const tab = await openArticle(context, origin);
  const rows = [];
  for (const surface of SURFACES) {
    const times: number[] = [];
    // The first opening of each compiles its scripts, as the first after an installation does.
    for (let run = 0; run <= Number(values.runs); run++) {
      const ms = await open(context, origin, surface, tab);
      if (run > 0) times.push(ms);
    }
    rows.push({ name: surface.name, budgetMs: surface.budgetMs, ...summary(times) });
  }
  if (values.json) console.log(JSON.stringify(rows));
  else for (const row of rows) print(row);
} finally {
  await close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}

/** One company a paragraph, with its market, so that each counts. */
function article(): string {
  const listed = all.filter(({ mic, exchange }) => mic === 'XNAS' && exchange !== null).slice(0, COMPANIES);
  const lines = listed.map(({ short_name, symbol }) => `<p>${short_name} (NASDAQ: ${symbol}) reported.</p>`);
  return `<!doctype html><meta charset="utf-8"><title>News</title><main>${lines.join('\n')}</main>`;
}

/** As another device would have left it; entries of companies that this version does not know are among them. */
async function fillWatchlist(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const ids = Array.from({ length: ENTRIES }, (_, index) => all[index]?.id ?? `later-${index}`);
  const entries = Object.fromEntries(
    ids.map((issuer, index) => [
      `w:${issuer}`,
      {
        issuer,
        added_at: '2026-11-01T10:00:00.000Z',
        order: `a${String(index).padStart(3, '0')}z`,
        note: '',
      },
    ]),
  );
  await page.evaluate((kept) => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    return chrome.storage.sync.set(kept);
  }, entries);
  await page.close();
}

async function openArticle(context: BrowserContext, origin: string): Promise<{ id: number; url: string }> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/news.html`);
  let marks = 0;
  while (marks < 10) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    marks = (await marksOn(page)).length;
  }
  const driver = await context.newPage();
  await driver.goto(`${origin}/options.html`);
  const tab = await driver.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    return (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/news.html'));
  });
  await driver.close();
  if (!tab) throw new Error('The article has no tab');
  return { id: tab.id, url: tab.url };
}

/** Milliseconds from the start of the navigation until the frame with the content was handed over for painting. */
async function open(
  context: BrowserContext,
  origin: string,
  { file, selector, least, viewport }: Surface,
  tab: { id: number; url: string },
): Promise<number> {
  const page: Page = await context.newPage();
  try {
    await page.setViewportSize(viewport);
    // In its own tab, the popup would take itself for the page beneath.
    await page.addInitScript(
      ({ beneath, wanted, count }) => {
        const scope = globalThis as unknown as { chrome?: Extension; painted: Promise<number> };
        if (scope.chrome?.tabs) scope.chrome.tabs.query = async () => [beneath];
        // No function with a name inside: the runner would wrap it in a helper that the page does not have.
        scope.painted = new Promise((resolve) => {
          new MutationObserver((_, watcher) => {
            if (document.querySelectorAll(wanted).length < count) return;
            watcher.disconnect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now());
              channel.port2.postMessage(null);
            });
          }).observe(document, { childList: true, subtree: true });
        });
      },
      { beneath: tab, wanted: selector, count: least },
    );
    await page.goto(`${origin}/${file}`);
    return await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
  } finally {
    await page.close();
  }
}

interface Summary {
  n: number;
  median: number;
  least: number;
  most: number;
}

function summary(times: readonly number[]): Summary {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { n: sorted.length, median: at(0.5), least: at(0), most: at(1) };
}

function print({
  name,
  budgetMs,
  n,
  median,
  least,
  most,
}: Summary & { name: string; budgetMs: number }): void {
  const verdict = median <= budgetMs ? 'within' : 'over';
  console.log(
    `${name.padEnd(22)} median ${median.toFixed(0)} ms of ${n} (${least.toFixed(0)} to ${most.toFixed(0)}), ${verdict} the budget of ${budgetMs} ms`,
  );
}
