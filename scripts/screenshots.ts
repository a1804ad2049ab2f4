/**
 * The README's pictures, taken from the running extension on the demonstration pages: `npm run screenshots`;
 * `-- --built` takes the build that stands.
 * A picture that no longer looks like the product is a bug, so nobody draws one by hand.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { fillProfile } from './demo/fill';
import { launchWithExtension } from './demo/launch';
import { cardBox, cardText, hoverMark, openPopupOver } from './demo/look';
import { serveFolder } from './demo/serve';
import { openCard, settled } from './demo/settled';
import { speakingCopy } from './demo/speaking';
import { buildExtension, builtExtension } from './setup/build.mjs';
import { ROOT } from './setup/repository.mjs';

const PICTURES = path.join(ROOT, '.github', 'pictures');
const WATCHED = ['NVIDIA', 'Broadcom', 'Vertiv', 'CoreWeave', 'Palantir'];

const isBuilt = process.argv.includes('--built');
if (!isBuilt && !(await buildExtension('demo'))) process.exit(1);
await mkdir(PICTURES, { recursive: true });
const site = await serveFolder(fileURLToPath(new URL('./demo/pages', import.meta.url)));
const { context, extensionId, close } = await launchWithExtension({
  extension: builtExtension('demo'),
  headless: true,
  viewport: { width: 1120, height: 1060 },
  deviceScaleFactor: 1.25,
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await take(page, 'news', 'NVIDIA', `card-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, 'screener', 'CRWV', 'card-loss-making');
  await take(page, 'news', 'OpenAI', 'card-unlisted');

  await page.goto(`${site.origin}/news.html`);
  await hoverMark(page, 'NVIDIA');
  for (const colorScheme of ['light', 'dark'] as const) {
    const popup = await openPopupOver(page, extensionId);
    await popup.emulateMedia({ colorScheme });
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.getByText('Broadcom').first().waitFor();
    await save(popup, `popup-${colorScheme}`);
    await popup.close();
  }

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.setViewportSize({ width: 1120, height: 560 });
  await watchSome(options);
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    await save(options, `options-${colorScheme}`);
  }
  await takeOwnPages(options);
  await takeChinese();
  await takeCompared(page);
} finally {
  await close();
  await site.close();
}

async function take(page: Page, name: string, text: string, picture: string) {
  await page.goto(`${site.origin}/${name}.html`);
  await hoverMark(page, text);
  while (!(await cardText(page)).includes('Information, not investment advice')) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await save(page, picture);
}

/** The sector page, and one company with its conditions. */
async function takeOwnPages(page: Page) {
  await fillProfile(page, 'en');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1120, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/sector.html`);
    await settled(page);
    await save(page, `sector-${colorScheme}`);
    await page.setViewportSize({ width: 1120, height: 620 });
    await page.goto(`chrome-extension://${extensionId}/options.html#watchlist/nvda`);
    await settled(page);
    await page.locator('.mind').evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 24));
    await save(page, `conditions-${colorScheme}`);
  }
}

/** One card pinned, a second one opened, and both read side by side. */
async function takeCompared(page: Page) {
  const press = async (selector: string) => {
    const { x, y } = await cardBox(page, selector);
    await page.mouse.move(x, y, { steps: 12 });
    // A card takes no press before it has stood in sight for a moment.
    await page.waitForTimeout(700);
    await page.mouse.click(x, y);
    await page.waitForTimeout(700);
  };
  await page.bringToFront();
  await openCard(page, `${site.origin}/news.html`, 'NVIDIA');
  await press('.head-buttons button[aria-pressed]:nth-last-of-type(2)');
  await hoverMark(page, 'Vertiv');
  await page.waitForTimeout(1000);
  await press('[role=tooltip] .actions > .more:first-child');
  await save(page, 'compare');
}

/** The same card in the other language, from a copy that speaks it. */
async function takeChinese() {
  const extension = await speakingCopy(builtExtension('demo'), 'zh_CN');
  const launched = await launchWithExtension({
    extension,
    headless: true,
    viewport: { width: 1120, height: 900 },
    deviceScaleFactor: 1.25,
  });
  const page = await launched.context.newPage();
  await openCard(page, `${site.origin}/news.html`, 'NVIDIA');
  await save(page, 'card-chinese');
  await launched.close();
  await rm(extension, { recursive: true, force: true });
}

/** Fills the watchlist the way a reader does, by search. */
async function watchSome(options: Page) {
  for (const name of WATCHED) {
    await options.getByRole('combobox').first().fill(name);
    await options
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
    await options.getByRole('row', { name: new RegExp(name) }).waitFor();
  }
}

async function save(page: Page, picture: string) {
  // One frame more, so that fades have begun and fonts stand.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const file = path.join(PICTURES, `${picture}.png`);
  await page.screenshot({ path: file });
  console.log(path.relative(ROOT, file));
}
