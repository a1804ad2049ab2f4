/** Pages that work against the extension, a worker that dies, a door that stays shut. */
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
