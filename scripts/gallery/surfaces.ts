/** Every surface of the built extension, in every language and both themes, over the demonstration pages. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { LANGUAGES, type Language } from '@/lib/words/catalogue';
import { fillProfile } from '../demo/fill';
import { type Launched, launchWithExtension } from '../demo/launch';
import { hoverMark, openPopupOver } from '../demo/look';
import { serveFolder } from '../demo/serve';
import { openCard, settled } from '../demo/settled';
import { speakingCopy } from '../demo/speaking';
import { builtExtension } from '../setup/build.mjs';
import { ROOT } from '../setup/repository.mjs';
import type { Picture } from './index-page';

const THEMES = ['light', 'dark'] as const;
const WIDE = { width: 1180, height: 860 };
/** Address of a page of the extension → what it is called in the gallery. */
const PAGES: [address: string, surface: string, size?: { width: number; height: number }][] = [
  ['welcome.html', 'welcome'],
  ['options.html#watchlist', 'options-watchlist'],
  ['options.html#watchlist/nvda', 'company-with-conditions'],
  ...['sources', 'sites', 'marks', 'names', 'data', 'method'].map((section): [string, string] => [
    `options.html#${section}`,
    `options-${section}`,
  ]),
  ['sector.html', 'sector'],
  ['sector.html#nvda', 'sector-card'],
  ['sidepanel.html', 'side-panel', { width: 380, height: 860 }],
];
const CARDS = [
  ['news', 'NVIDIA', 'card'],
  ['screener', 'CRWV', 'card-loss-making'],
  ['news', 'OpenAI', 'card-unlisted'],
] as const;

type Shoot = (page: Page, surface: string) => Promise<void>;

async function overPages(
  { context, extensionId }: Launched,
  origin: string,
  theme: Picture['theme'],
  shoot: Shoot,
) {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme });
  for (const [name, mark, surface] of CARDS) {
    await openCard(page, `${origin}/${name}.html`, mark);
    await shoot(page, surface);
  }
  await page.goto(`${origin}/news.html`);
  await hoverMark(page, 'NVIDIA');
  const popup = await openPopupOver(page, extensionId);
  await popup.emulateMedia({ colorScheme: theme });
  await popup.setViewportSize({ width: 380, height: 600 });
  await settled(popup);
  await shoot(popup, 'popup');
  await popup.close();
  await page.close();
}

async function ownPages({ context, extensionId }: Launched, theme: Picture['theme'], shoot: Shoot) {
  for (const [address, surface, size = WIDE] of PAGES) {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize(size);
    await page.goto(`chrome-extension://${extensionId}/${address}`);
    await settled(page);
    await shoot(page, surface);
    await page.close();
  }
}

/** The demonstration build has to stand; the files lie in `folder`. */
export async function shootSurfaces(folder: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const site = await serveFolder(path.join(ROOT, 'scripts/demo/pages'));
  try {
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      const extension = await speakingCopy(builtExtension('demo'), language);
      const launched = await launchWithExtension({ extension, headless: true, viewport: WIDE });
      try {
        const desk = await launched.context.newPage();
        await desk.goto(`chrome-extension://${launched.extensionId}/options.html`);
        await fillProfile(desk, language);
        await desk.close();
        for (const theme of THEMES) {
          const shoot: Shoot = async (page, surface) => {
            const file = `${surface}-${language}-${theme}.png`;
            await page.screenshot({
              path: path.join(folder, file),
              fullPage: page.url().startsWith('chrome-extension:') && !surface.includes('card'),
            });
            pictures.push({ surface, language, theme, file });
          };
          await overPages(launched, site.origin, theme, shoot);
          await ownPages(launched, theme, shoot);
        }
      } finally {
        await launched.close();
        await rm(extension, { recursive: true, force: true });
      }
    }
  } finally {
    await site.close();
  }
  return pictures;
}
