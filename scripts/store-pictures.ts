/**
 * The store listing's pictures in every language: five of 1280 × 800 and a tile of 440 × 280, into
 * `.output/store/pictures` or the folder named. `npm run store-pictures [-- folder]`; `--built` takes the
 * demonstration build that stands.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, messagesOf } from '@/lib/words/catalogue';
import { fillProfile } from './demo/fill';
import { type Launched, launchWithExtension } from './demo/launch';
import { openPopupOver } from './demo/look';
import { serveFolder } from './demo/serve';
import { openCard, settled } from './demo/settled';
import { speakingCopy } from './demo/speaking';
import { buildExtension, builtExtension } from './setup/build.mjs';
import { ROOT } from './setup/repository.mjs';
import { CAPTIONS } from './store/captions';
import { frame, SHOWN, tile } from './store/frame';

const { values, positionals } = parseArgs({
  options: { built: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0] ?? path.join(ROOT, '.output/store/pictures'));
const icon = await readFile(path.join(ROOT, 'public/icon.svg'), 'utf8');

if (!values.built && !(await buildExtension('demo'))) process.exit(1);
const site = await serveFolder(path.join(ROOT, 'scripts/demo/pages'));
try {
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    const extension = await speakingCopy(builtExtension('demo'), language);
    const launched = await launchWithExtension({ extension, headless: true, viewport: SHOWN });
    try {
      await takeAll(launched, language);
    } finally {
      await launched.close();
      await rm(extension, { recursive: true, force: true });
    }
  }
} finally {
  await site.close();
}

async function takeAll(launched: Launched, language: Language): Promise<void> {
  const { context, extensionId } = launched;
  const words = CAPTIONS[language];
  const place = path.join(folder, language);
  await mkdir(place, { recursive: true });
  const save = async (name: string, png: Buffer) => {
    const file = path.join(place, `${name}.png`);
    await writeFile(file, png);
    console.log(file);
  };

  const page = await context.newPage();
  await openCard(page, `${site.origin}/news.html`, 'NVIDIA');
  const article = await page.screenshot();
  await save('1-card', await frame(context, { icon, caption: words.card, seen: article }));

  await page.mouse.move(4, 4);
  const popup = await openPopupOver(page, extensionId);
  await popup.setViewportSize({ width: 380, height: 600 });
  await settled(popup);
  const over = await popup.screenshot();
  await popup.close();
  await page.reload();
  await save(
    '2-popup',
    await frame(context, { icon, caption: words.popup, seen: await page.screenshot(), over }),
  );

  const own = async (address: string, colorScheme: 'light' | 'dark' = 'light', from?: string) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${extensionId}/${address}`);
    await settled(page);
    if (from) await page.locator(from).evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 24));
    return page.screenshot();
  };
  await own('options.html');
  await fillProfile(page, language);
  for (const [name, caption, address, scheme, from] of [
    ['3-sector', words.sector, 'sector.html', 'light'],
    ['4-company', words.company, 'options.html#watchlist/nvda', 'light', '.mind'],
    ['5-list', words.list, 'options.html#watchlist', 'dark'],
  ] as const)
    await save(name, await frame(context, { icon, caption, seen: await own(address, scheme, from) }));
  await save('tile', await tile(context, icon, nameOf(language), words.tile));
}

function nameOf(language: Language): string {
  return messagesOf(language).manifest_name ?? '';
}
