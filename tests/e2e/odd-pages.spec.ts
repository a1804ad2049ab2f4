/** Pages built in ways that few are: under every policy, in sandboxes, nested, restless, zoomed. */
import type { Page } from 'playwright/test';
import type { Launched } from '../../scripts/demo/launch';
import { cardBox, cardText } from '../../scripts/demo/look';
import { expect, POLICIES, test } from './fixtures/victim';

test.describe('under a policy that allows', () => {
  for (const name of Object.keys(POLICIES)) {
    test(name, async ({ victim: { page, opens, readsCardOf } }) => {
      await opens(`article.html?policy=${encodeURIComponent(name)}`);
      expect(await readsCardOf('NVIDIA')).toContain('P/E');
      await page.keyboard.press('Escape');
    });
  }
});

test('a frame in a sandbox is read like a page, and its card stands in it', async ({
  victim: { page, opens },
}) => {
  await opens('plain.html');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = '/article.html';
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff';
    document.body.append(frame);
  });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await expect
    .poll(() => frame?.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
    .toBeGreaterThan(0);
});

test('a name under three thousand nested elements is marked', async ({ victim: { page, opens, marks } }) => {
  await opens('plain.html');
  await page.evaluate(() => {
    const outermost = document.createElement('span');
    let place = outermost;
    for (let depth = 0; depth < 3_000; depth++) {
      place = place.appendChild(document.createElement('span'));
      // Boxes nested that deep end the browser itself, with or without us.
      place.style.display = 'contents';
    }
    place.textContent = 'Shares of NVIDIA rose.';
    document.body.prepend(outermost);
  });
  // The browser itself takes seconds to style a tree that deep, each time it looks.
  await expect.poll(marks, { timeout: 24_000 }).toContain('NVIDIA');
});

test('a page that never stops changing stays usable, and the card comes', async ({
  victim: { page, opens, readsCardOf },
}) => {
  await opens('hostile.html');
  await page.evaluate(() => {
    const ticker = document.getElementById('ticker');
    setInterval(() => {
      if (!ticker) return;
      ticker.textContent = `NVIDIA ${Math.random()}`;
      ticker.append(document.createElement('i'));
    }, 1);
  });
  expect(await readsCardOf('Broadcom')).toContain('Broadcom');
});

test('a page that asks before it lets go is left as if we were not there', async ({
  victim: { page, opens, readsCardOf },
}) => {
  await opens('hostile.html');
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await readsCardOf('NVIDIA');
  page.on('dialog', (dialog) => void dialog.accept());
  await opens('plain.html');
  expect(await cardText(page)).toBe('');
});

test.describe('zoomed', () => {
  for (const zoom of [0.25, 0.5, 2, 5]) {
    test(`to ${zoom * 100} %, the card stands inside the window`, async ({ victim, installed }) => {
      const { page, opens, readsCardOf } = victim;
      await opens('hostile.html');
      await setZoom(installed, page, zoom);
      try {
        await expect.poll(() => page.evaluate(() => innerWidth)).toBeCloseTo(1000 / zoom, -1);
        await page.evaluate(() => document.querySelector('p')?.scrollIntoView());
        await readsCardOf('NVIDIA');
        const { left, top, right, bottom } = await cardBox(page, '.card');
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect({ left: left >= 0, top: top >= 0 }).toEqual({ left: true, top: true });
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(bottom).toBeLessThanOrEqual(height + 1);
      } finally {
        await setZoom(installed, page, 1);
      }
    });
  }
});

async function setZoom({ context, extensionId }: Launched, page: Page, zoom: number) {
  const driver = await context.newPage();
  await driver.goto(`chrome-extension://${extensionId}/options.html`);
  await driver.evaluate(
    async ({ url, factor }) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(what: object): Promise<{ id: number; url?: string }[]>;
            setZoom(tab: number, factor: number): Promise<void>;
          };
        };
      };
      const tabs = await chrome.tabs.query({ url });
      await Promise.all(tabs.map(({ id }) => chrome.tabs.setZoom(id, factor)));
    },
    { url: `${new URL(page.url()).protocol}//127.0.0.1/*`, factor: zoom },
  );
  await driver.close();
  await page.bringToFront();
}
