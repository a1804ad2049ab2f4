/** Renders every state of the surfaces, light and dark, to PNGs: `tsx scripts/gallery.ts [folder]`. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { findChromium } from './setup/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(tmpdir(), 'sector-lens-gallery');

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-state]')) {
      const closed = host.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"]') ?? [];
      for (const button of closed) if (button.textContent !== 'Not this company') button.click();
    }
  });
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(tmpdir(), 'sector-lens-gallery-cache'),
  resolve: { alias: { '@': root } },
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] },
});
await server.listen();
const base = server.resolvedUrls?.local[0];
const executablePath = findChromium();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
});
await mkdir(folder, { recursive: true });

/** One picture a screenful: a page of many cards is unreadable when it is shrunk to fit. */
async function shoot(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0, part = 1; top < height; top += 900, part++) {
    const clip = { x: 0, y: top, width, height: Math.min(900, height - top) };
    await page.screenshot({ path: join(folder, `${name}-${part}.png`), clip, fullPage: true });
  }
}

try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, language] of [
      [1180, 'en'],
      [320, 'en'],
      [320, 'zh_CN'],
    ] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(`${base}scripts/gallery/page.html?${language}`);
      await page.locator('[data-state="failed"] .card').waitFor();
      await shoot(page, `card-${width}-${language}-${colorScheme}`);
      await openEverything(page);
      await shoot(page, `card-open-${width}-${language}-${colorScheme}`);
      await page.close();
    }
  }
  console.log(folder);
} finally {
  await browser.close();
  await server.close();
}
