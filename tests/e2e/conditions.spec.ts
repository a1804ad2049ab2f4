/** "What would change my mind": set, previewed, met by new figures, told, logged, and taken back. */
import type { Page } from 'playwright/test';
import { seriousFindings } from './fixtures/accessibility';
import { expect, test } from './fixtures/reader';

const ask = <T>(page: Page, name: string, request: object = {}) =>
  page.evaluate(
    (envelope) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(envelope),
    { to: 'sector-lens', name, request },
  ) as Promise<{ ok: boolean; value: T }>;

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const priceFile = (price: number, ago: number) =>
  `symbol,metric,value,currency,as_of,period_end,source\nNVDA,price,${price},USD,${day(ago)},,my broker\n`;

let options: Page;
test.beforeEach(async ({ reader }) => {
  options = await reader.opensOptions();
  await options.setViewportSize({ width: 1100, height: 900 });
  await ask(options, 'watchlist.add', { issuer: 'nvda' });
  await options.locator('.watchlist').getByRole('link', { name: 'NVIDIA' }).click();
  await expect(options.getByRole('heading', { name: /^NVIDIA/ })).toBeFocused();
});
test.afterEach(async () => {
  const mind = await ask<{ conditions: { condition: { id: string } }[] }>(options, 'conditions.of', {
    issuer: 'nvda',
  });
  for (const { condition } of mind.value.conditions)
    await ask(options, 'conditions.remove', { id: condition.id });
  await ask(options, 'conditions.think', { issuer: 'nvda', text: '' });
  await ask(options, 'watchlist.remove', { issuer: 'nvda' });
  await ask(options, 'facts.clear');
  await options.close();
});

async function setFall(page: Page) {
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page
    .getByLabel('Condition', { exact: true })
    .selectOption({ label: 'Price drop from today’s close' });
  await page.getByLabel('Per cent').fill('25');
}

test('nothing is chosen beforehand; a value outside its range is refused in words', async () => {
  await expect(options.getByText('No condition is set.')).toBeVisible();
  await options.getByRole('button', { name: 'Add a condition' }).click();
  const set = options.getByRole('button', { name: 'Set condition' });
  await expect(set).toBeDisabled();
  await options.getByLabel('Condition', { exact: true }).selectOption('A1');
  const field = options.getByLabel('Multiple of the median');
  await expect(field).toHaveValue('');
  await expect(field).toHaveAttribute('placeholder', '2');
  await field.fill('1');
  await expect(options.getByText('Outside the range from 1.1× to 10.0×.')).toBeVisible();
  await expect(set).toBeDisabled();
  await field.fill('1,5');
  await expect(options.locator('.preview')).toContainText('nothing can be said about earlier days');
  await options.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByText('No condition is set.')).toBeVisible();
});

test('a thesis is kept when the field is left, and the former one comes back', async () => {
  const field = options.getByLabel('Thesis');
  await field.fill('Supply of memory stays tight.');
  await field.blur();
  await expect(options.getByText(/Thesis kept on/)).toBeVisible();
  await field.fill('Something else.');
  await field.blur();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('Supply of memory stays tight.');
  await options.reload();
  await expect(options.getByLabel('Thesis')).toHaveValue('Supply of memory stays tight.');
});

test('set, met by newer figures, logged once, and set again from the newest close', async () => {
  await setFall(options);
  await options.getByRole('button', { name: 'Set condition' }).click();
  const condition = options.locator('.condition', { hasText: /price 25 % below the close it was set at/i });
  await expect(condition).toContainText('waiting');
  await expect(condition).toContainText('set at $214.72 (21 August 2026)');
  await expect(options.getByText('No condition of this company has been met yet.')).toBeVisible();

  await ask(options, 'file.take', { text: priceFile(161.1, 2), mapping: null });
  await options.reload();
  await expect(options.locator('.condition')).toContainText('waiting');
  await ask(options, 'file.take', { text: priceFile(160.9, 1), mapping: null });
  await options.reload();
  await expect(options.locator('.condition')).toContainText('met, waiting to clear');
  const log = options.getByRole('region', { name: 'Log' });
  await expect(log.getByRole('listitem')).toHaveCount(1);
  await expect(log).toContainText(
    'Your condition was met: price 25 % below the close it was set at. Value $160.90 on',
  );
  await expect(log).toContainText('set at $214.72 on 21 August 2026.');

  await ask(options, 'file.take', { text: priceFile(100, 0), mapping: null });
  await options.reload();
  await expect(log.getByRole('listitem')).toHaveCount(1);
  await options.getByRole('button', { name: 'Measure from the newest close' }).click();
  await expect(options.locator('.condition')).toContainText('set at $100.00');
  await expect(options.locator('.condition')).toContainText('waiting');
  await options.getByRole('link', { name: '← Watchlist' }).click();
  await expect(options.getByRole('region', { name: 'Conditions met' })).toContainText(
    'NVIDIA Your condition',
  );
});

test('a condition is changed, removed, and brought back', async () => {
  await setFall(options);
  await options.getByRole('button', { name: 'Set condition' }).click();
  await options.getByRole('button', { name: /^Change: / }).click();
  await options.getByLabel('Per cent').fill('40');
  await options.getByRole('button', { name: 'Keep changes' }).click();
  await expect(options.locator('.condition')).toContainText(/price 40 % below/i);
  await options.getByRole('button', { name: /^Remove: price 40 %/ }).click();
  await expect(options.locator('.condition')).toHaveCount(0);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.locator('.condition')).toContainText(/price 40 % below/i);
});

test('without the browser’s leave it says so, and the log still works', async () => {
  await ask(options, 'conditions.put', { id: null, issuer: 'nvda', terms: { kind: 'A3', share: 0.25 } });
  await options.reload();
  await expect(options.getByText(/does not show notices of Sector Lens/)).toBeVisible();
  await ask(options, 'file.take', { text: priceFile(100, 0), mapping: null });
  await options.reload();
  await expect(options.getByRole('region', { name: 'Log' })).toContainText('in this log only');
});

for (const width of [1100, 320]) {
  test(`axe-core finds nothing serious at ${width} px, and nothing sticks out`, async () => {
    await ask(options, 'conditions.put', {
      id: null,
      issuer: 'nvda',
      terms: { kind: 'A12', date: '2099-01-01' },
    });
    await ask(options, 'watchlist.tag', { issuers: ['nvda'], add: ['core'], remove: [] });
    await ask(options, 'watchlist.add-note', { issuer: 'nvda', text: 'a note' });
    await options.reload();
    await options.setViewportSize({ width, height: 900 });
    await setFall(options);
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      expect(await seriousFindings(options.locator('body'))).toEqual([]);
    }
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
