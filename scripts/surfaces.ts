/**
 * Pictures of every surface of the built extension, light and dark, in every language:
 * `tsx scripts/surfaces.ts [folder]`, after a build for the tests.
 */
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { LANGUAGES, type Language } from '@/lib/words/catalogue';
import { type Launched, launchWithExtension } from './demo/launch';
import { hoverMark, openPopupOver } from './demo/look';
import { type Site, serveFolder } from './demo/serve';
import { speakingCopy } from './demo/speaking';
import { builtExtension } from './setup/build.mjs';
import { ROOT } from './setup/repository.mjs';

const folder = process.argv[2] ?? path.join(os.tmpdir(), 'sector-lens-surfaces');
const SECTIONS = ['watchlist', 'sources', 'sites', 'marks', 'names', 'data', 'method'];
const THEMES = ['light', 'dark'] as const;

/** The figures have come when nothing says that it is waiting. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('#root')?.textContent?.trim());
}

async function shootCard({ context }: Launched, site: Site, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/article.html`);
  await hoverMark(page, 'NVIDIA');
  await page.locator('.card .badge').waitFor();
  await page.screenshot({ path: `${name}-card.png` });
  await page.close();
}

async function shootPopup({ context, extensionId }: Launched, site: Site, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/article.html`);
  const popup = await openPopupOver(page, extensionId);
  await settled(popup);
  await popup.screenshot({ path: `${name}-popup.png` });
  await popup.close();
  await page.close();
}

async function shootPages({ context, extensionId }: Launched, name: string): Promise<void> {
  const pages = [...SECTIONS.map((section) => `options.html#${section}`), 'sector.html', 'welcome.html'];
  for (const address of pages) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${address}`);
    await settled(page);
    await page.screenshot({
      path: `${name}-${address.replace('.html', '').replace('#', '-')}.png`,
      fullPage: true,
    });
    await page.close();
  }
}

await mkdir(folder, { recursive: true });
const site = await serveFolder(path.join(ROOT, 'tests/fixtures/pages'), {});
for (const language of Object.keys(LANGUAGES) as Language[]) {
  const extension = await speakingCopy(builtExtension('e2e'), language);
  for (const colorScheme of THEMES) {
    const launched = await launchWithExtension({
      extension,
      headless: true,
      colorScheme,
      viewport: { width: 1100, height: 800 },
    });
    const name = path.join(folder, `${language}-${colorScheme}`);
    await shootCard(launched, site, name);
    await shootPopup(launched, site, name);
    await shootPages(launched, name);
    await launched.close();
  }
  await rm(extension, { recursive: true, force: true });
}
await site.close();
console.log(folder);
