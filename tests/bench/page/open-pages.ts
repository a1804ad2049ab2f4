/** Saved pages in real Chromium: their scripts off, the network off, a precise clock. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../../../scripts/setup/find-browser.mjs';

const ORIGIN = 'http://localhost';

/** `script-src 'none'` stops the page's scripts, not ours; the isolation headers make the clock precise to 5 µs. */
const HEADERS = {
  'content-type': 'text/html',
  'content-security-policy': "script-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export async function launchChromium(args: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', ...args],
  });
}

/** Opens a saved page; every other request is refused. */
export async function openSavedPage(context: BrowserContext, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === `${ORIGIN}/` && route.request().isNavigationRequest()
      ? route.fulfill({ headers: HEADERS, body: readFileSync(file) })
      : route.abort(),
  );
  await page.goto(`${ORIGIN}/`, { waitUntil: 'domcontentloaded' });
  return page;
}
