/**
 * The README's pictures, taken from the running extension on the demonstration pages: `npm run screenshots`.
 * A picture that no longer looks like the product is a bug, so nobody draws one by hand.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchWithExtension } from './demo/launch';
import { cardText, hoverMark, openPopupOver } from './demo/look';
import { serveFolder } from './demo/serve';
import { buildExtension, builtExtension } from './setup/build.mjs';
import { ROOT } from './setup/repository.mjs';

const PICTURES = path.join(ROOT, '.github', 'pictures');
const WATCHED = ['NVIDIA', 'Broadcom', 'Vertiv', 'CoreWeave', 'Palantir'];

if (!(await buildExtension('demo'))) process.exit(1);
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
