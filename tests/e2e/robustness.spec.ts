/** Pages that work against the extension, a worker that dies, a door that stays shut. */
import type { Page } from 'playwright/test';
import { killWorker } from './fixtures/kill-worker';
import { expect, test } from './fixtures/reader';

declare global {
  interface Window {
    against: { removeGuests(): void; flood(changes: number): void };
  }
}

test('a page that removes our host gets no error and keeps its marks', async ({ reader }) => {
  await reader.opens('hostile');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.evaluate(() => window.against.removeGuests());
  await reader.restsOn('NVIDIA');
  await expect(reader.page.locator('body')).toHaveAttribute('data-removed', /\d/);
  await expect.poll(reader.marks).toEqual(['NVIDIA', 'Broadcom']);
});

test('a page that clears the highlight registry gets its marks back', async ({ reader }) => {
  await reader.opens('hostile');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.evaluate(() => CSS.highlights.clear());
  await reader.page.evaluate(() => window.against.flood(1));
  await expect.poll(reader.marks).toEqual(['NVIDIA', 'Broadcom']);
});

test('a page that floods changes keeps its marks, and the card still comes', async ({ reader }) => {
  await reader.opens('hostile');
  await expect.poll(reader.marks).toContain('NVIDIA');
  await reader.page.evaluate(() => window.against.flood(20_000));
  await expect.poll(reader.marks).toEqual(['NVIDIA', 'Broadcom']);
  // The page is read once more when the flood is over; a reader's hand moves on a little then.
  await expect(async () => {
    await reader.restsOn('NVIDIA');
    await expect(reader.card).toContainText('NVIDIA', { timeout: 1500 });
  }).toPass();
});

test('a card comes although the worker was killed', async ({ reader, installed }) => {
  await reader.opens('article');
  await reader.readsCardOf('NVIDIA');
  await reader.page.keyboard.press('Escape');
  await expect(reader.card).toHaveCount(0);

  const driver = await reader.opensOptions();
  await killWorker(await installed.context.newCDPSession(driver));
  await driver.close();
  await reader.page.bringToFront();

  await reader.readsCardOf('Broadcom');
  await expect(reader.card).toContainText('Broadcom');
});

test('the watch on the door works: a request of the page itself is seen', async ({ reader, installed }) => {
  await reader.opens('plain');
  await reader.page.evaluate(() => fetch('http://somewhere.invalid/').catch(() => null));
  expect(installed.outside.asked()).toEqual(['somewhere.invalid']);
});

const SENTENCE = 'Shares of Nvidia rose on Monday, while the rest of the market waited. ';

const BAD_PAGES = [
  ['one text of five megabytes', (sentence: string) => `<p>${sentence.repeat(72_000)}</p>`],
  ['200,000 text nodes', () => '<i>Nvidia</i> <b>rose</b> '.repeat(50_000)],
  ['halves of surrogate pairs', () => `<p>${'HIGH Nvidia LOWHIGH '.repeat(10_000)}</p>`],
] as const;

for (const [name, write] of BAD_PAGES) {
  test(`${name}: marks come at the top and where the reader scrolls, and the page answers`, async ({
    reader,
  }) => {
    await reader.opens('plain');
    await reader.page.evaluate((html) => {
      // Halves of a pair do not survive the way into the page, so they are put in there.
      document.body.innerHTML = html.replaceAll('HIGH', '\ud83d').replaceAll('LOW', '\udfff');
    }, write(SENTENCE));
    await expect.poll(() => paintedInView(reader.page)).toBeGreaterThan(5);
    await reader.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(() => paintedInView(reader.page)).toBeGreaterThan(5);
    expect(await reader.page.evaluate(() => document.title)).not.toBe('');
  });
}

/** Painted ranges on the screen; all that is painted is near it, so this stays short. */
function paintedInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (ranges.length > 5000) throw new Error(`${ranges.length} ranges are painted`);
    return ranges.filter(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }).length;
  });
}
