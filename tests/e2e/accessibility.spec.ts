/** What axe-core says of every page of the extension, in both languages and both themes. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { fillProfile } from '../../scripts/demo/fill';
import { type Launched, launchWithExtension } from '../../scripts/demo/launch';
import { hoverMark, openPopupOver } from '../../scripts/demo/look';
import { settled } from '../../scripts/demo/settled';
import { speakingCopy } from '../../scripts/demo/speaking';
import { builtExtension } from '../../scripts/setup/build.mjs';
import { seriousFindings } from './fixtures/accessibility';
import { servePages } from './fixtures/pages';

const OWN_PAGES = [
  'welcome.html',
  ...['watchlist', 'watchlist/nvda', 'sources', 'sites', 'marks', 'names', 'data', 'method'].map(
    (section) => `options.html#${section}`,
  ),
  'sector.html',
  'sidepanel.html',
];
const THEMES = ['light', 'dark'] as const;

async function findingsIn(page: Page): Promise<string[]> {
  await settled(page);
  const findings: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    // A colour that is still fading would be measured half-way.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    for (const finding of await seriousFindings(page.locator('body')))
      findings.push(`${colorScheme}: ${finding}`);
  }
  return findings;
}

for (const language of ['en', 'zh_CN'] as const) {
  test.describe(`axe-core finds nothing serious, ${language}`, () => {
    let launched: Launched;
    let extension: string;
    test.beforeAll(async () => {
      extension = await speakingCopy(builtExtension('e2e'), language);
      launched = await launchWithExtension({
        extension,
        headless: true,
        viewport: { width: 1100, height: 900 },
      });
      const page = await launched.context.newPage();
      await page.goto(`chrome-extension://${launched.extensionId}/options.html`);
      await fillProfile(page, language);
      await page.close();
    });
    test.afterAll(async () => {
      await launched.close();
      await rm(extension, { recursive: true, force: true });
    });

    for (const address of OWN_PAGES) {
      test(`in ${address}`, async () => {
        const page = await launched.context.newPage();
        await page.goto(`chrome-extension://${launched.extensionId}/${address}`);
        expect(await findingsIn(page)).toEqual([]);
        await page.close();
      });
    }

    test('in the card and the popup over a page', async () => {
      const site = await servePages();
      const page = await launched.context.newPage();
      await page.goto(`${site.origin}/article.html`);
      await hoverMark(page, 'NVIDIA');
      const card = page.locator('.card');
      await card.locator('.badge').waitFor();
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await seriousFindings(card), colorScheme).toEqual([]);
      }
      const popup = await openPopupOver(page, launched.extensionId);
      expect(await findingsIn(popup)).toEqual([]);
      await popup.close();
      await page.close();
      await site.close();
    });
  });
}
