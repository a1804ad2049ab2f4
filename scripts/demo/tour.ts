/** The demo: its pages on the loopback and a browser with the extension on them; a guided tour without a display. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { builtExtension } from '../setup/build.mjs';
import { ROOT } from '../setup/repository.mjs';
import { type Launched, launchWithExtension } from './launch';
import { cardText, hoverMark, marksOn, openPopupOver } from './look';
import { serveFolder } from './serve';

const PICTURES = path.join(ROOT, '.output', 'tour');
const STEP_LIMIT_MS = 15_000;

const headless = process.argv.includes('--headless');
const site = await serveFolder(fileURLToPath(new URL('./pages', import.meta.url)));
const launched = await launchWithExtension({
  extension: builtExtension('demo'),
  headless,
  viewport: headless ? { width: 1120, height: 860 } : null,
});
try {
  if (headless) await showInPictures(launched, site.origin);
  else await openForReader(launched, site.origin);
} finally {
  await launched.close();
  await site.close();
}

async function openForReader({ context }: Launched, origin: string) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/news.html`);
  console.log(`
Sector Lens runs in the browser that just opened, on two demonstration pages:
  ${origin}/news.html      an article
  ${origin}/screener.html  a table
Rest the pointer on a marked name. Alt+Shift+L steps through the marks. The popup is behind the puzzle piece in the
toolbar. Close the browser, or press Ctrl+C here, to end.`);
  process.once('SIGINT', () => context.close());
  process.once('SIGTERM', () => context.close());
  await new Promise((resolve) => context.once('close', resolve));
}

async function showInPictures({ context, extensionId }: Launched, origin: string) {
  await mkdir(PICTURES, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(STEP_LIMIT_MS);
  console.log('\nNo display: the same tour, in pictures.\n');

  await page.goto(`${origin}/news.html`);
  await hoverMark(page, 'NVIDIA');
  await showCard(page, 'NVIDIA on the article', '1-article.png');
  console.log(
    `Marked on the article: ${[...new Set((await marksOn(page)).map((mark) => mark.text))].join(', ')}\n`,
  );

  await page.goto(`${origin}/screener.html`);
  await hoverMark(page, 'CRWV');
  await showCard(page, 'CRWV on the table', '2-table.png');

  await page.goto(`${origin}/news.html`);
  await hoverMark(page, 'Vertiv');
  await showCard(page, 'Vertiv on the article', '3-article-power.png');
  const popup = await openPopupOver(page, extensionId);
  await popup.setViewportSize({ width: 400, height: 600 });
  await show(popup, 'The popup over the article', '4-popup.png');

  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await show(page, 'The options', '5-options.png');
}

async function showCard(page: Page, title: string, picture: string) {
  const deadline = Date.now() + STEP_LIMIT_MS;
  let text = '';
  while (!text.includes('\n') && Date.now() < deadline) {
    text = await cardText(page);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!text) throw new Error(`No card opened: ${title}`);
  await print(page, title, picture, text);
}

async function show(page: Page, title: string, picture: string) {
  await page.waitForLoadState('networkidle');
  // Text as laid out; `textContent` would run the rows together.
  const text: string = await page.evaluate('document.body.innerText');
  await print(page, title, picture, text);
}

async function print(page: Page, title: string, picture: string, text: string) {
  const file = path.join(PICTURES, picture);
  await page.screenshot({ path: file });
  console.log(`${title}: ${file}\n${wrapped(text)}\n`);
}

/** A screen's text as a paragraph: rows and chips are lines of their own on the screen, and too many for a terminal. */
function wrapped(text: string): string {
  const words = text.replace(/\s*\n\s*/g, ' | ').trim();
  return words.replace(/(.{1,104})(?:\s+|$)/g, '    $1\n').trimEnd();
}
