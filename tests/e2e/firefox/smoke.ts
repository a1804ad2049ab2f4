import assert from 'node:assert/strict';
import type { Page, Target } from 'puppeteer-core';

interface Places {
  origin: string;
  extensionOrigin: string;
}

/** Each opens its own page, so one failing says nothing about the next. */
export const checks: Record<string, (page: Page, places: Places) => Promise<void>> = {
  'names are marked on an article, and the page stays as written': async (page, { origin }) => {
    await page.goto(`${origin}/article.html`);
    await waitForMark(page, 'NVIDIA');
    await waitForMark(page, 'Broadcom');
    const [stands, written] = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
    });
    assert.equal(stands, written);
  },

  'resting on a name opens its card, Escape closes it': async (page, { origin }) => {
    await page.goto(`${origin}/article.html`);
    await restOn(page, 'NVIDIA');
    const text = await waitForCard(page);
    assert.match(text, /NVIDIA/);
    assert.match(text, /Information, not investment advice/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => ![...document.querySelectorAll('*')].some((host) => host.shadowRoot));
  },

  'the options open': async (page, { extensionOrigin }) => {
    const options = await openExtensionPage(page, `${extensionOrigin}/options.html`);
    await options.waitForFunction(() => document.body.textContent?.includes('Watchlist'));
  },

  'the popup opens': async (page, { extensionOrigin }) => {
    const popup = await openExtensionPage(page, `${extensionOrigin}/popup.html`);
    await popup.waitForFunction(() => (document.body.textContent ?? '').trim().length > 20);
  },
};

/** An extension's page lives in another process: Firefox swaps the tab for a new one, and `goto` never hears of it. */
async function openExtensionPage(page: Page, address: string): Promise<Page> {
  const swapped = new Promise<Target>((resolve) => {
    page.browser().once('targetcreated', resolve);
  });
  page.goto(address).catch(() => null);
  const opened = await (await swapped).page();
  assert.ok(opened, `${address} has no page`);
  await opened.waitForFunction((wanted) => location.href === wanted, {}, address);
  return opened;
}

async function waitForMark(page: Page, text: string) {
  await page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(
          (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) === wanted,
        ),
      ),
    {},
    text,
  );
}

async function restOn(page: Page, text: string) {
  await waitForMark(page, text);
  const place = await page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const mark of highlight) {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        if (range.toString() !== wanted) continue;
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    return null;
  }, text);
  assert.ok(place, `"${text}" has no place on the page`);
  await page.mouse.move(place.x - 30, place.y + 50);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}

/** The text of the card once it holds more than its frame. */
async function waitForCard(page: Page): Promise<string> {
  const handle = await page.waitForFunction(() => {
    for (const host of document.querySelectorAll('*')) {
      const card = host.shadowRoot?.querySelector('[role=tooltip]');
      if (card && card.getAttribute('aria-busy') !== 'true') return card.textContent;
    }
    return null;
  });
  return String(await handle.jsonValue());
}
