import assert from 'node:assert/strict';
import { setTimeout as nextTurn } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const LIMIT_MS = 20_000;

export interface Places {
  origin: string;
  extensionOrigin: string;
  /** Hosts somebody asked for since the last call. */
  asked(): string[];
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

  'the options open': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/options.html`, /Watchlist/i),

  'the sector page draws the chain': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/sector.html`, /median \d+\.\d× · n \d+/),

  'the sidebar draws the chain': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/sidepanel.html`, /median \d+\.\d× · n \d+/),

  'the popup opens': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/popup.html`, /Sector Lens/),
};

/** The same extension in the words of a Chinese reader. */
export const chineseChecks: typeof checks = {
  'the card speaks Chinese': async (page, { origin }) => {
    await page.goto(`${origin}/article.html`);
    await restOn(page, 'NVIDIA');
    const text = await waitForCard(page);
    assert.match(text, /英伟达/);
    assert.match(text, /信息，非投资建议/);
  },

  'the options speak Chinese': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/options.html`, /自选/),

  'the popup speaks Chinese': (page, { extensionOrigin }) =>
    waitForText(page, `${extensionOrigin}/popup.html`, /选项/),
};

/**
 * Opens a page of the extension and waits for a text on it. Over BiDi, `goto` never hears that such a page has
 * loaded, and asking while Firefox moves the tab to the extension's process fails: so it is asked again.
 */
export async function waitForText(page: Page, address: string, wanted: RegExp) {
  page.goto(address).catch(() => null);
  const deadline = Date.now() + LIMIT_MS;
  let text: string | null = null;
  while (!wanted.test(text ?? '')) {
    assert.ok(Date.now() < deadline, `${address} shows ${text === null ? 'nothing' : JSON.stringify(text)}`);
    text = await page
      .evaluate((here) => (location.href === here ? document.body.textContent : null), address)
      .catch(() => null);
    await nextTurn(50);
  }
}

export async function waitForMark(page: Page, text: string) {
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
