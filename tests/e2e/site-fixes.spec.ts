/** Site fixes of the daily pack: a site goes silent, says so, and comes back at the reader's word; a forged pack changes nothing. */
import { marksOn } from '../../scripts/demo/look';
import { expect, test } from './fixtures/live';
import { servePages } from './fixtures/pages';
import { PACK_HOST } from './fixtures/stand-ins';

test('a fix switches a site off in open tabs, a forged pack does not undo it, the reader does', async ({
  live,
}) => {
  test.setTimeout(90_000);
  const { options, sources, context, ask, url } = live;
  const pages = await servePages();
  const page = await context.newPage();
  await page.goto(`${pages.origin}/site-fix.html`);
  const marks = async () => (await marksOn(page)).map(({ text }) => text);
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['Broadcom', 'NVIDIA']);

  const refreshed = async (failure: string) => {
    await sources.fail(PACK_HOST, failure);
    await options.bringToFront();
    await options.goto(url('options.html#sources'));
    await options.reload();
    const source = options.getByRole('switch', { name: 'Ask Daily pack' });
    if ((await source.getAttribute('aria-checked')) === 'true') await source.click();
    await expect(source).toHaveAttribute('aria-checked', 'false');
    await source.click();
    await expect(options.locator('[data-refresh]')).toHaveText(/1 of 1/);
    await page.bringToFront();
  };
  await refreshed('site-skip');
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['NVIDIA', '2330']);

  await refreshed('site-off');
  await expect.poll(marks, { timeout: 20_000 }).toEqual([]);
  const state = () => ask('site.state', { url: `${pages.origin}/` });
  expect(await state()).toMatchObject({ state: 'off', fixed_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });

  await refreshed('foreign-key');
  expect(await state()).toMatchObject({ state: 'off' });
  await ask('site.enable', { url: `${pages.origin}/` });
  await page.bringToFront();
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['Broadcom', 'NVIDIA']);
  await pages.close();
});
