/** A pack that brings a company no release knows: it is marked in a tab that was open before, and explained. */
import { hoverMark, marksOn } from '../../scripts/demo/look';
import { expect, test } from './fixtures/live';
import { servePages } from './fixtures/pages';
import { PACK_HOST } from './fixtures/stand-ins';

test('a new company of the pack is marked in open tabs and explained, survives the worker, and goes with the pack', async ({
  live,
}) => {
  test.setTimeout(90_000);
  const { options, sources, context, kill, ask } = live;
  const pages = await servePages();
  const page = await context.newPage();
  await page.goto(`${pages.origin}/new-company.html`);
  const marks = async () => (await marksOn(page)).map(({ text }) => text);
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['NVIDIA']);

  await options.bringToFront();
  await sources.fail(PACK_HOST, 'new-company');
  await options.getByRole('switch', { name: 'Ask Daily pack' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshed 1 of 1/);
  await page.bringToFront();
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['Quillon Photonics', 'NVIDIA']);
  await hoverMark(page, 'Quillon Photonics');
  const card = page.locator('[role=tooltip].card');
  await expect(card).toContainText('Quillon Photonics');
  await expect(card).toContainText('30.0');
  await expect(card).toContainText('Stand-in pack');

  await kill();
  const hits = await ask<{ issuer: string }[]>('search', { query: 'QLNP' });
  expect(hits.map(({ issuer }) => issuer)).toEqual(['quillon']);

  await options.bringToFront();
  await options.getByRole('button', { name: 'Delete its figures: Daily pack' }).click();
  await expect(options.getByRole('listitem', { name: 'Daily pack' })).toContainText('No figures of it here');
  await page.bringToFront();
  await expect.poll(marks, { timeout: 20_000 }).toEqual(['NVIDIA']);
  expect(await ask('search', { query: 'QLNP' })).toEqual([]);
  await pages.close();
});

test('a pack whose list of companies cannot be read is said, its figures are taken, the package’s list holds', async ({
  live,
}) => {
  const { options, sources, url, ask } = live;
  await sources.fail(PACK_HOST, 'broken-universe');
  await options.getByRole('switch', { name: 'Ask Daily pack' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshed 1 of 1/);
  await expect(options.getByRole('listitem', { name: 'Daily pack' })).toContainText(/\d+ figures here/);
  expect(await ask('search', { query: 'Quillon' })).toEqual([]);
  await options.goto(url('options.html#data'));
  await expect(options.locator('body')).toContainText(
    'The list of companies in the daily pack could not be read',
  );
});
