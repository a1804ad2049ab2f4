/** The first minute of the build for readers. */
import { expect, test } from 'playwright/test';
import { launchWithExtension } from '../../scripts/demo/launch';
import { builtExtension } from '../../scripts/setup/build.mjs';
import { seriousFindings } from './fixtures/accessibility';
import { watchOutside } from './fixtures/outside';

test('a page says in three lines what there is, once, and leads to the sources', async () => {
  const outside = await watchOutside();
  const { context, extensionId, close } = await launchWithExtension({
    extension: builtExtension('production'),
    headless: true,
    args: [outside.argument],
  });
  const isWelcome = (url: string) => url === `chrome-extension://${extensionId}/welcome.html`;
  await expect.poll(() => context.pages().filter((page) => isWelcome(page.url())).length).toBe(1);
  const page = context.pages().find((one) => isWelcome(one.url()));
  if (!page) throw new Error('no welcome page');
  await expect(page.locator('ol > li')).toHaveCount(3);
  await expect(page.getByRole('article', { name: 'NVIDIA: sector context' })).toContainText(
    'Snapshot of 21 August 2026',
  );
  await page.getByRole('button', { name: 'Vertiv', exact: true }).focus();
  await expect(page.getByRole('article', { name: 'Vertiv: sector context' })).toBeVisible();
  for (const source of await page.getByRole('switch').all())
    await expect(source).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
  expect(await seriousFindings(page.locator('body'))).toEqual([]);
  await page.getByRole('button', { name: 'Look at the sources' }).click();
  await expect(page.getByRole('switch', { name: 'Ask SEC EDGAR' })).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('Daily pack')).toHaveCount(0);
  expect(outside.asked()).toEqual([]);
  await close();
  await outside.close();
});
