/** Every state of the card from the literal contexts of the tests: states no single page could show. */

import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { findChromium } from '../setup/find-browser.mjs';
import { ROOT } from '../setup/repository.mjs';
import type { Picture } from './index-page';

const SCREENFUL = 900;
const THEMES = ['light', 'dark'] as const;
const SHEETS = [
  [1180, 'en'],
  [1180, 'zh_CN'],
  [320, 'en'],
  [320, 'zh_CN'],
] as const;

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-state]')) {
      const closed = host.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"]') ?? [];
      for (const button of closed)
        if (!/Not this company|不是这家公司/.test(button.textContent ?? '')) button.click();
    }
  });
}

/** One picture a screenful: a page of many cards is unreadable when it is shrunk to fit. */
async function shoot(page: Page, folder: string, name: string): Promise<string[]> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const files: string[] = [];
  for (let top = 0, part = 1; top < height; top += SCREENFUL, part++) {
    const file = `${name}-${part}.png`;
    const clip = { x: 0, y: top, width, height: Math.min(SCREENFUL, height - top) };
    await page.screenshot({ path: path.join(folder, file), clip, fullPage: true });
    files.push(file);
  }
  return files;
}

/** Draws the card's states, closed and with everything open, at two widths; the files lie in `folder`. */
export async function shootCardStates(folder: string): Promise<Picture[]> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: path.join(tmpdir(), 'sector-lens-gallery-cache'),
    resolve: { alias: { '@': ROOT } },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] },
  });
  await server.listen();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  const pictures: Picture[] = [];
  try {
    for (const theme of THEMES) {
      for (const [width, language] of SHEETS) {
        const page = await browser.newPage({ colorScheme: theme, viewport: { width, height: SCREENFUL } });
        page.on('pageerror', (error) => console.error(error.message));
        await page.goto(`${server.resolvedUrls?.local[0]}scripts/gallery/page.html?${language}`);
        await page.locator('[data-state="failed"] .card').waitFor();
        const note = async (surface: string) => {
          const name = `${surface}-${width}-${language}-${theme}`;
          for (const file of await shoot(page, folder, name))
            pictures.push({ surface: `${surface}, ${width} px`, language, theme, file });
        };
        await note('card-states');
        await openEverything(page);
        await note('card-states-open');
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return pictures;
}
