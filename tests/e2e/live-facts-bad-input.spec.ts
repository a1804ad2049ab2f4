/** What can go wrong with a source, as the person sees it: a sentence where they look, and nothing lost. */
import type { SectorContext } from '../../lib/context/sector-context';
import type { Progress } from '../../lib/refresh/progress';
import { expect, test } from './fixtures/live';
import { PACK_HOST } from './fixtures/stand-ins';

const YAHOO = 'query1.finance.yahoo.com';
const FINNHUB = 'finnhub.io';

test.use({ pace: 20, latency: '5' });
test.describe.configure({ timeout: 60_000 });

test.describe('a refresh', () => {
  test('that meets limits, redirects or robots’ checks says so, keeps what it has and goes on later', async ({
    live,
  }) => {
    const { options, sources, ask } = live;
    const trouble = options.locator('.refresh-trouble');
    await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
    await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshing ([2-9]\d|\d{3})/);
    await sources.fail(YAHOO, 'redirect');
    await sources.fail('data.sec.gov', 'rate-limited');
    await sources.fail('data-api.ecb.europa.eu', 'html');
    await options.getByRole('switch', { name: 'Ask SEC EDGAR' }).click();
    await options.getByRole('switch', { name: 'Ask ECB reference rates' }).click();
    for (const words of [
      /Yahoo chart: It answered with a redirect, which is not followed\. Goes on by itself at/,
      /SEC EDGAR: Too many requests; it answers again after ten quiet minutes\. Goes on by itself at/,
      /ECB reference rates: A web page came back instead of figures.* Goes on by itself at/,
    ])
      await expect(trouble.filter({ hasText: words })).toBeVisible({ timeout: 15_000 });
    const rows = await ask<{ id: string; facts: number }[]>('source.list');
    expect(rows.find(({ id }) => id === 'yahoo-chart')?.facts).toBeGreaterThan(50);
    const { failed } = await ask<Progress>('refresh.progress');
    expect(failed, 'nothing is given up for that').toBe(0);
  });

  test('with a key that is good no more stops that source and says why; with a plan that lacks it, too', async ({
    live,
  }) => {
    const { options, sources } = live;
    const finnhub = options.getByRole('listitem', { name: 'Finnhub' });
    await finnhub.getByLabel('Your key for Finnhub').fill('good-key');
    await finnhub.getByRole('button', { name: 'Test and turn on' }).click();
    const line = options.locator('[data-refresh]');
    await expect(line).toHaveText(/^Refreshing [1-9]/);
    await sources.fail(FINNHUB, 'not-in-plan');
    await expect(line).toHaveText(/\d+ failed \(Not in the plan of your key\)/);
    await sources.fail(FINNHUB, 'bad-key');
    await expect(options.locator('.refresh-trouble')).toHaveText(/Finnhub: .*key/);
    await options.getByText(/without an answer/).click();
    await expect(options.locator('.failures')).toContainText('Finnhub: Key not accepted');
    await expect(options.locator('.failures')).toContainText('Not in the plan of your key');
    await expect(options.locator('.failures')).toContainText('Figures from before stay');
  });

  test('with answers cut short or larger than they can be gives them up after three tries', async ({
    live,
  }) => {
    test.setTimeout(120_000);
    const { options, sources } = live;
    await sources.fail(YAHOO, 'truncated');
    await sources.fail(PACK_HOST, 'gzip-bomb');
    await options.getByRole('switch', { name: 'Ask Daily pack' }).click();
    await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
    await expect(options.locator('[data-refresh]')).toHaveText(/failed \(Answer could not be read/, {
      timeout: 90_000,
    });
    await options.getByText(/without an answer/).click();
    const list = options.locator('.failures');
    await expect(list).toContainText('The answer was cut short or was not JSON.', { timeout: 60_000 });
    await expect(list).toContainText('The answer was far larger than it can rightly be.', {
      timeout: 60_000,
    });
  });
});

test.describe('a full disk', () => {
  // The browser looks at the room left every half minute, so the refresh has to last longer than that.
  test.use({ pace: 2 });
  test('is said, nothing is lost, and with room again it goes on', async ({ live }) => {
    test.setTimeout(240_000);
    const { options, context, url, ask } = live;
    await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
    const line = options.locator('[data-refresh]');
    await expect(line).toHaveText(/^Refreshing ([2-9]\d|\d{3})/, { timeout: 20_000 });
    const session = await context.newCDPSession(options);
    const origin = url('').slice(0, -1);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await expect(line).toHaveText(/stopped: the disk has no room for more figures/, { timeout: 60_000 });
    const [row] = (await ask<{ id: string; facts: number }[]>('source.list')).filter(
      ({ id }) => id === 'yahoo-chart',
    );
    expect(row?.facts, 'what came before is kept').toBeGreaterThan(50);
    const [card] = await ask<SectorContext[]>('context.many', { issuers: ['nvda'] });
    expect(card?.valuation.badge, 'and still answers').toMatch(/\d/);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await options.getByRole('button', { name: 'Go on' }).click();
    await expect(line).toHaveText(/^Refreshing \d+ of \d+/);
  });
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const [way, day, words] of [
  ['a year behind', inDays(365), /clock is 36\d days behind the sources’\. Newer figures are kept/],
  ['a year ahead', inDays(-365), /clock is 36\d days ahead of the sources’\. Figures look older/],
] as const) {
  test.describe(`a clock ${way}`, () => {
    test.use({ day });
    test('is said, and neither loses figures nor stops the refresh', async ({ live }) => {
      test.setTimeout(90_000);
      const { options, ask, kill } = live;
      const [before] = await ask<SectorContext[]>('context.many', { issuers: ['nvda'] });
      await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
      await expect(options.locator('.refresh-trouble')).toHaveText(words);
      await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshed \d+ of \d+/, {
        timeout: 25_000,
      });
      const { failed } = await ask<Progress>('refresh.progress');
      expect(failed).toBe(0);
      await kill();
      await options.reload();
      await expect(options.locator('.refresh-trouble'), 'also to a new worker').toHaveText(words);
      const [after] = await ask<SectorContext[]>('context.many', { issuers: ['nvda'] });
      expect(after?.valuation.badge).toMatch(/\d|—|stale/i);
      // Figures that are not of our year are not mixed with those that are.
      expect(after?.valuation.as_of).toBe(before?.valuation.as_of);
    });
  });
}
