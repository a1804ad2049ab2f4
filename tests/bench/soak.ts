/**
 * A long day in little time, in real Chromium with the extension: `npm run --silent bench:soak`. 5,000 hovers, 2,000
 * navigations, 200 tabs and 50 deaths of the worker, in four quarters, or a share of them (`--part 0.1`). Weighed after
 * each quarter and forced collections of garbage. Flat: over the last half a figure grows by 5 % at most.
 */
import '../speak-english';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { launchWithExtension } from '../../scripts/demo/launch';
import { serveFolder } from '../../scripts/demo/serve';
import { buildExtension, builtExtension } from '../../scripts/setup/build.mjs';
import { killWorker } from '../e2e/fixtures/kill-worker';
import { hoverMany, openMarks } from './page/hover-many';
import { FIGURES, isFlat, type Weight, weigh } from './page/weigh';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: '1' },
    /** A folder that was built before, for the test build that is made otherwise. */
    extension: { type: 'string' },
  },
});
const part = Number(values.part);
if (!(part > 0 && part <= 1)) throw new Error('--part is a share: more than 0, at most 1.');
const QUARTERS = 4;
const perQuarter = (whole: number) => Math.max(1, Math.round((whole * part) / QUARTERS));
const EACH = {
  hovers: perQuarter(5000),
  navigations: perQuarter(2000),
  tabs: perQuarter(200),
  deaths: perQuarter(50),
};
/** Tabs that are open at a time. */
const AT_ONCE = 5;
/** Before the first weighing: what the first cards leave is theirs once. */
const WARM_UP = 30;

if (values.extension === undefined && !(await buildExtension('e2e'))) process.exit(1);
const site = await serveFolder(fileURLToPath(new URL('../../scripts/demo/pages', import.meta.url)));
const address = `${site.origin}/news.html`;
const { context, extensionId, close } = await launchWithExtension({
  extension: values.extension ?? builtExtension('e2e'),
  headless: true,
  viewport: { width: 1120, height: 860 },
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const session = await context.newCDPSession(options);
  // The shortest that a reader can choose, and as a reader chooses it: it outlives the worker.
  await ask(options, 'settings.set', { change: { dwellMs: 100 } });

  let marks = await openMarks(page, address);
  await hoverMany(page, marks, WARM_UP);
  await navigate(page, 3);
  await tabs(context, 3);
  await deaths(options, session, 1);
  marks = await openMarks(page, address);
  await hoverMany(page, marks, WARM_UP);
  const weights: Weight[] = [await weigh(page, options, extensionId)];
  print('start', weights[0] as Weight);

  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    await stage(`${EACH.navigations} navigations`, () => navigate(page, EACH.navigations));
    await stage(`${EACH.tabs} tabs`, () => tabs(context, EACH.tabs));
    await stage(`${EACH.deaths} deaths of the worker`, () => deaths(options, session, EACH.deaths));
    // On one document to the end of the quarter: what a card leaves behind is then still there.
    marks = await openMarks(page, address);
    await hoverMany(page, marks, WARM_UP);
    await stage(`${EACH.hovers} hovers`, () => hoverMany(page, marks, EACH.hovers));
    weights.push(await weigh(page, options, extensionId));
    print(`quarter ${quarter}`, weights.at(-1) as Weight);
  }
  report(weights);
} finally {
  await close();
  await site.close();
}

async function stage(words: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  console.log(`  ${words.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Each page is left once its marks are painted. */
async function navigate(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await openMarks(page, address);
}

/** Opened, marked, one card each, closed, a few at a time. */
async function tabs(context: BrowserContext, count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const pages: Page[] = [];
    for (let i = opened; i < Math.min(count, opened + AT_ONCE); i++) {
      const tab = await context.newPage();
      pages.push(tab);
      await hoverMany(tab, await openMarks(tab, address), 1);
    }
    await Promise.all(pages.map((tab) => tab.close()));
  }
}

/** Killed, and woken by a question that has to be answered. */
async function deaths(options: Page, session: CDPSession, count: number): Promise<void> {
  for (let death = 0; death < count; death++) {
    await killWorker(session);
    await ask(options, 'context.get', { issuer: 'nvda' });
  }
}

function ask(options: Page, name: string, request: object): Promise<void> {
  return options.evaluate(
    async (envelope) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
      };
      const reply = await chrome.runtime.sendMessage(envelope);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
    },
    { to: 'sector-lens', name, request },
  );
}

function print(name: string, weight: Weight): void {
  const shown = FIGURES.map(({ key, words, show }) => `${words} ${show(weight[key])}`);
  console.log(`${name.padEnd(10)} ${shown.join(' · ')}`);
}

function report(weights: Weight[]): void {
  const middle = weights[QUARTERS / 2] as Weight;
  const [start, end] = [weights[0] as Weight, weights.at(-1) as Weight];
  const share = `${part === 1 ? 'all' : `${part} of all`}`;
  console.log(
    `\n${share}: ${EACH.hovers * QUARTERS} hovers, ${EACH.navigations * QUARTERS} navigations, ${EACH.tabs * QUARTERS} tabs, ${EACH.deaths * QUARTERS} deaths of the worker`,
  );
  for (const { key, words, show } of FIGURES) {
    const grown = middle[key] === 0 ? 0 : end[key] / middle[key] - 1;
    console.log(
      `${words.padEnd(17)} ${show(start[key]).padStart(10)} → ${show(middle[key]).padStart(10)} → ${show(end[key]).padStart(10)}   last half ${(grown * 100).toFixed(1)} %  ${isFlat(middle[key], end[key]) ? 'flat' : 'NOT FLAT'}`,
    );
  }
}
