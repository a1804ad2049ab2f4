/** The extension as a Chinese reader sees it. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import { type Launched, launchWithExtension } from '../../scripts/demo/launch';
import { hoverMark, openPopupOver } from '../../scripts/demo/look';
import { type Site, serveFolder } from '../../scripts/demo/serve';
import { speakingCopy } from '../../scripts/demo/speaking';
import { builtExtension } from '../../scripts/setup/build.mjs';
import { seriousFindings } from './fixtures/accessibility';

const PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

const test = base.extend<object, { chinese: Launched & { site: Site } }>({
  chinese: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const extension = await speakingCopy(builtExtension('e2e'), 'zh_CN');
      const site = await serveFolder(PAGES, {});
      const launched = await launchWithExtension({
        extension,
        headless: true,
        viewport: { width: 1000, height: 800 },
      });
      await use({ ...launched, site });
      await launched.close();
      await site.close();
      await rm(extension, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** Texts of three English words and more with no Chinese in them; sources are called what they call themselves. */
function englishIn(place: Locator): Promise<string[]> {
  return place.evaluate((element) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const isName = node.parentElement?.closest('a, code, pre, script, style');
      if (!isName && /[a-z]+ [a-z]+ [a-z]+/.test(text) && !/\p{sc=Han}/u.test(text)) texts.push(text);
    }
    return texts;
  });
}

async function opens(page: Page, { extensionId }: Launched, name: string) {
  await page.goto(`chrome-extension://${extensionId}/${name}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading').first()).toHaveText(/\p{sc=Han}/u);
}

test('the card speaks Chinese and says so', async ({ chinese }) => {
  const page = await chinese.context.newPage();
  await page.goto(`${chinese.site.origin}/article.html`);
  await hoverMark(page, 'NVIDIA');
  const card = page.locator('.card');
  await expect(card).toHaveAccessibleName(/^英伟达/);
  await expect(card).toContainText('NVIDIA · NVDA');
  for (const words of ['芯片与代工', '龙头', '市盈率', '中位数', '2026年8月21日', '信息，非投资建议'])
    await expect(card).toContainText(words);
  await expect(page.locator('.sl-root')).toHaveAttribute('lang', 'zh-CN');
  expect(await englishIn(card)).toEqual([]);
  expect(await seriousFindings(card)).toEqual([]);
  await page.close();
});

test('the popup lists the page in Chinese', async ({ chinese }) => {
  const page = await chinese.context.newPage();
  await page.goto(`${chinese.site.origin}/article.html`);
  const popup = await openPopupOver(page, chinese.extensionId);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(popup.getByText('英伟达').first()).toBeVisible();
  expect(await englishIn(popup.locator('body'))).toEqual([]);
  expect(await seriousFindings(popup.locator('body'))).toEqual([]);
  await popup.close();
  await page.close();
});

for (const section of ['watchlist', 'sources', 'sites', 'marks', 'names', 'data', 'method']) {
  test(`the options speak Chinese: ${section}`, async ({ chinese }) => {
    const page = await chinese.context.newPage();
    await opens(page, chinese, `options.html#${section}`);
    await expect(page.getByRole('main')).toHaveText(/\p{sc=Han}{10}/u);
    expect(await englishIn(page.locator('body'))).toEqual([]);
    expect(await seriousFindings(page.locator('body'))).toEqual([]);
    await page.close();
  });
}

for (const name of ['welcome', 'sector']) {
  test(`the page “${name}” speaks Chinese`, async ({ chinese }) => {
    const page = await chinese.context.newPage();
    await opens(page, chinese, `${name}.html`);
    await expect(page.locator('body')).toHaveText(/\p{sc=Han}{10}/u);
    expect(await englishIn(page.locator('body'))).toEqual([]);
    await page.close();
  });
}
