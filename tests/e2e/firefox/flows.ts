/** What a reader does most, from beginning to end, in Firefox. */
import assert from 'node:assert/strict';
import { setTimeout as nextTurn } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type checks, waitForMark, waitForText } from './smoke';

const NOTE = 'Kept over a reload';
const LIMIT_MS = 20_000;

async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    assert.ok(Date.now() < deadline, what);
    await nextTurn(50);
  }
}

async function press(page: Page, selector: string) {
  const place = await page.waitForSelector(selector, { visible: true });
  await place?.click();
}

export const flows: typeof checks = {
  'a company is put on the list with a note, and both outlive a reload': async (
    page,
    { extensionOrigin },
  ) => {
    const address = `${extensionOrigin}/options.html`;
    await waitForText(page, address, /Watchlist/);
    const search = await page.waitForSelector('[role=combobox]');
    await search?.type('Broadcom');
    await press(page, '[role=option]');
    await eventually('no row', () =>
      page.evaluate(() => document.querySelector('.watchlist tbody tr') !== null),
    );
    await waitForText(page, `${address}#watchlist/avgo`, /What would change my mind/);
    const note = await page.waitForSelector('.detail textarea');
    await note?.type(NOTE);
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent === 'Add note')?.click();
    });
    await waitForText(page, `${address}#watchlist/avgo`, new RegExp(NOTE));
    await waitForText(page, `${address}?again`, /Broadcom/);
    await waitForText(page, `${address}?again#watchlist/avgo`, new RegExp(NOTE));
  },

  'the popup lists the companies of the page it stands over': async (page, { origin, extensionOrigin }) => {
    await page.goto(`${origin}/article.html`);
    await waitForMark(page, 'NVIDIA');
    const popup = await page.browser().newPage();
    await page.bringToFront();
    await waitForText(popup, `${extensionOrigin}/popup.html`, /\d+ companies.*Broadcom/);
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    for (const name of ['NVIDIA', 'ServiceNow', 'Vertiv']) assert.ok(text.includes(name), name);
    await popup.close();
  },

  'a choice in the options stands after a reload': async (page, { extensionOrigin }) => {
    const address = `${extensionOrigin}/options.html#marks`;
    await waitForText(page, address, /./);
    const chosen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].findIndex((one) => one.checked),
      );
    await eventually('nothing chosen', async () => (await chosen()) === 0);
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
    await eventually('not chosen', async () => (await chosen()) === 1);
    await waitForText(page, `${extensionOrigin}/options.html?again#marks`, /./);
    await eventually('forgotten', async () => (await chosen()) === 1);
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[type=radio]')[0]?.click());
    await eventually('not taken back', async () => (await chosen()) === 0);
  },

  'the sector page gives the chain as a table too': async (page, { extensionOrigin }) => {
    await waitForText(page, `${extensionOrigin}/sector.html`, /median \d+\.\d× · n \d+/);
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent === 'Table')?.click();
    });
    await eventually('no table', () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tbody tr')].some((row) =>
          /NVIDIA.*\d+\.\d×/.test(row.textContent ?? ''),
        ),
      ),
    );
  },

  'a source that is turned on is asked, and no other': async (page, { extensionOrigin, asked }) => {
    await waitForText(page, `${extensionOrigin}/options.html#sources`, /SEC EDGAR/);
    asked();
    const sec = '[role=switch][aria-label="Ask SEC EDGAR"]';
    await press(page, sec);
    await page.waitForSelector(`${sec}[aria-checked=true]`);
    const hosts: string[] = [];
    await eventually('nobody was asked', async () => {
      hosts.push(...asked());
      return hosts.includes('data.sec.gov');
    });
    const firefoxOwn = /(^|\.)(mozilla|firefox)\.(com|org|net)$|(^|\.)mozgcp\.net$|(^|\.)mozaws\.net$/;
    assert.deepEqual([...new Set(hosts.filter((host) => !firefoxOwn.test(host)))], ['data.sec.gov']);
    await press(page, sec);
    await page.waitForSelector(`${sec}[aria-checked=false]`);
  },
};
