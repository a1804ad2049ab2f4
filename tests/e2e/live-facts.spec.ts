/** Newer figures, as a reader turns them on: consent, keys, the refresh on the screen, and what leaves the machine. */
import { expect, test } from './fixtures/live';

test('nothing is asked before consent; a source turned on at a click refreshes, and is seen to', async ({
  live,
}) => {
  const { options, sources } = live;
  const sec = options.getByRole('switch', { name: 'Ask SEC EDGAR' });
  await expect(sec).toHaveAttribute('aria-checked', 'false');
  await options.waitForTimeout(500);
  expect(await sources.requests()).toEqual([]);
  await sec.click();
  await expect(sec).toHaveAttribute('aria-checked', 'true');
  await expect(options.locator('[data-refresh]')).toHaveText(
    /^Refreshing \d+ of \d+ · SEC EDGAR [\d.]+\/s · .* left/,
  );
  await options.screenshot({ path: '/tmp/live-1.png', fullPage: true });
  await options.getByRole('button', { name: 'Stop' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/stopped by you/);
});
