/** The sector page as a reader uses it: by pointer, by keys, as a table, in files, in a tab and beside a page. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import { seriousFindings } from './fixtures/accessibility';
import { test as base, expect } from './fixtures/reader';

const test = base.extend<{ sector: Page }>({
  sector: async ({ installed }, use) => {
    const page = await installed.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`chrome-extension://${installed.extensionId}/sector.html`);
    await expect(chart(page)).toBeVisible();
    await use(page);
    await page.close();
    expect(errors, 'errors on the page').toEqual([]);
  },
});

const chart = (page: Page) => page.getByRole('img', { name: /^P\/E of \d+ companies in/ });
const cursor = (page: Page) => page.locator('.chain-cursor');
const card = (page: Page) => page.locator('.company-card .card');
const count = (page: Page) => page.getByText(/^\d+ of \d+ companies$/).first();

/** A mark by its place: the row's first words tell which layer it is in. */
async function restOnLeader(page: Page, symbol: string) {
  const label = page.locator('.chain-chart svg text', { hasText: new RegExp(`^${symbol}$`) });
  const box = await label.boundingBox();
  if (!box) throw new Error(`${symbol} has no name in the chart`);
  // The name stands above, below or beside its mark: the pointer looks for it round the name.
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const [dx, dy] of [
    [0, 16],
    [0, -16],
    [-26, 0],
    [26, 0],
  ] as const) {
    await page.mouse.move(middle.x + dx, middle.y + dy, { steps: 3 });
    const named = await cursor(page).getAttribute('aria-label');
    if (named?.includes(`, ${symbol}:`)) return;
  }
  throw new Error(`No mark beside the name ${symbol}`);
}

test('nine layers in the order of the chain, each with the median that every surface says', async ({
  sector,
}) => {
  const words = await chart(sector).locator('text').allTextContents();
  const layers = [
    'Chips & foundry',
    'Chip tools',
    'Servers & links',
    'Data centres & power gear',
    'Cloud',
    'Models & platforms',
    'Applications',
    'Edge & device',
    'AI beneficiaries',
  ];
  expect(words.filter((word) => layers.includes(word))).toEqual(layers);
  const medians = await sector.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Runtime };
    const envelope = { to: 'sector-lens', name: 'medians', request: {} };
    return (await chrome.runtime.sendMessage(envelope)) as {
      value: { group: string; median: number; n: number }[];
    };
  });
  const chips = medians.value.find(({ group }) => group === 'chips');
  expect(words).toContain(`median ${chips?.median.toFixed(1)}× · n ${chips?.n}`);
  const control = medians.value.find(({ group }) => group === 'control');
  expect(words).toContain(`Non-AI tech median ${control?.median.toFixed(1)}× (n ${control?.n})`);
});

test('resting on a mark opens the card of its company; leaving closes it', async ({ sector }) => {
  await restOnLeader(sector, 'NVDA');
  await expect(card(sector)).toHaveAccessibleName(/NVIDIA/);
  await expect(card(sector)).toHaveRole('tooltip');
  await expect(card(sector)).toContainText('chips median');
  await sector.mouse.move(20, 20);
  await expect(card(sector)).toHaveCount(0);
});

test('a click pins the card; the close button gives the focus back', async ({ sector }) => {
  await restOnLeader(sector, 'AMD');
  await sector.mouse.down();
  await sector.mouse.up();
  await expect(card(sector)).toHaveRole('dialog');
  await expect(card(sector)).toBeFocused();
  await sector.mouse.move(20, 20);
  await sector.getByRole('button', { name: 'Close the card' }).click();
  await expect(card(sector)).toHaveCount(0);
  await expect(cursor(sector)).toBeFocused();
});

test('by keys alone: one stop, arrows to every mark, Enter for the card, Esc back', async ({ sector }) => {
  await sector.getByRole('combobox', { name: 'Role' }).focus();
  await sector.keyboard.press('Tab');
  await expect(cursor(sector)).toBeFocused();
  const first = await cursor(sector).getAttribute('aria-label');
  await sector.keyboard.press('ArrowRight');
  await expect(cursor(sector)).not.toHaveAttribute('aria-label', first ?? '');
  await sector.keyboard.press('ArrowDown');
  const name = (await cursor(sector).getAttribute('aria-label')) ?? '';
  await expect(sector.locator('[role=status]', { hasText: name })).toHaveCount(1);
  await expect(cursor(sector)).toHaveCSS('opacity', '1');
  await sector.keyboard.press('Enter');
  await expect(card(sector)).toBeFocused();
  await expect(card(sector)).toHaveAccessibleName(new RegExp(`^${name.split(',')[0]}`));
  await sector.keyboard.press('Escape');
  await expect(card(sector)).toHaveCount(0);
  await expect(cursor(sector)).toBeFocused();
});

test('filters narrow the marks, say how many are left, and leave the medians alone', async ({ sector }) => {
  const words = () => chart(sector).locator('text').allTextContents();
  const before = (await words()).filter((word) => word.startsWith('median'));
  const [, total] = (await count(sector).textContent())?.match(/of (\d+)/) ?? [];
  await sector.getByRole('combobox', { name: 'Tier' }).selectOption('leader');
  await expect(count(sector)).not.toHaveText(`${total} of ${total} companies`);
  expect((await words()).filter((word) => word.startsWith('median'))).toEqual(before);
  await sector.getByRole('combobox', { name: 'Layer' }).selectOption('cloud');
  await expect.poll(async () => (await words()).filter((word) => word === 'Chip tools').length).toBe(0);
  await sector.getByRole('button', { name: 'Clear filters' }).click();
  await sector.getByRole('searchbox', { name: 'Name or symbol' }).fill('nvidia');
  await expect(count(sector)).toHaveText(`1 of ${total} companies`);
  await sector.getByRole('searchbox', { name: 'Name or symbol' }).fill('no such company');
  await expect(sector.getByText('No company matches these filters.')).toBeVisible();
});

test('the table holds everybody, sorts by any column and opens the card', async ({ sector }) => {
  await sector.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = sector.locator('.companies tbody tr');
  const [, total] = (await count(sector).textContent())?.match(/of (\d+)/) ?? [];
  await expect(rows).toHaveCount(Number(total));
  const ratio = sector.getByRole('columnheader', { name: 'P/E', exact: true });
  await ratio.getByRole('button').click();
  await expect(ratio).toHaveAttribute('aria-sort', 'ascending');
  const lowest = Number((await rows.first().locator('td').nth(3).textContent())?.replace('×', ''));
  await ratio.getByRole('button').click();
  await expect(ratio).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first().locator('td').nth(3)).toHaveText('> 200×');
  expect(lowest).toBeLessThan(20);
  await expect(rows.last().locator('td').nth(3)).not.toContainText('×');
  await rows.first().getByRole('button').click();
  await expect(card(sector)).toHaveRole('dialog');
});

test('the record shows its gap, its quotation and three samples that are not one', async ({ sector }) => {
  const history = sector.getByRole('img', { name: /No record from 1 Feb 2025 to 15 May 2026/ });
  const words = await history.locator('text').allTextContents();
  expect(words.join(' ')).toContain('no record');
  expect(words).toEqual(expect.arrayContaining(['“> 40×”', '“< 20×”', 'quoted']));
  // A line for each side of the gap, in each of the two series.
  const lines = await history
    .locator('[aria-label=line] path')
    .evaluateAll((paths) => paths.filter((path) => (path.getAttribute('d') ?? '').length > 20).length);
  expect(lines).toBe(4);
  await expect(sector.getByText('Different samples and rules: not a like-for-like trend.')).toBeVisible();
  await sector.getByText('The record as a table').click();
  await expect(sector.getByRole('row', { name: /^10 Oct 2024 39\.7× \(n 55\) 27\.6× \(n 21\)/ })).toHaveCount(
    1,
  );
});

async function saved(page: Page, name: string): Promise<{ file: string; content: Buffer }> {
  const arrived = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download: Download = await arrived;
  return { file: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('PNG, SVG and CSV stand on their own', async ({ sector }) => {
  const csv = await saved(sector, 'AI sector: The chain as CSV');
  expect(csv.file).toBe('sector-lens-chain.csv');
  const [head, ...lines] = csv.content.toString('utf8').split('\r\n');
  expect(head).toBe('\ufeffCompany,Symbol,Layer,Tier,Role,P/E,State,× median,Revenue growth,Source,Date');
  expect(lines.length).toBeGreaterThan(300);

  const svg = (await saved(sector, 'AI sector: The chain as SVG')).content.toString('utf8');
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).not.toMatch(/var\(|href=|url\(|@import/);
  // A colour that the page names and the file does not know.
  expect(svg).not.toMatch(/(?:fill|stroke)=""/);
  expect(svg).toContain('½× the median or less');
  expect(svg).toMatch(/Sector Lens · figures as of .* · sources: /);

  for (const name of [
    'AI sector: The chain',
    'AI against non-AI through time',
    'Second curve: growth by layer',
  ]) {
    const { content } = await saved(sector, `${name} as PNG`);
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect(content.readUInt32BE(16), name).toBeGreaterThan(1200);
    expect(content.length).toBeGreaterThan(10_000);
  }
});

test('the address names a company; a second call shows the same tab', async ({ sector, installed }) => {
  const pages = () => installed.context.pages().filter((page) => page.url().includes('/sector.html'));
  await sector.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Runtime };
    return chrome.runtime.sendMessage({
      to: 'sector-lens',
      name: 'sector.open',
      request: { issuer: 'nvda' },
    });
  });
  await expect(card(sector)).toHaveAccessibleName(/NVIDIA/);
  expect(pages()).toHaveLength(1);
});

test('nothing moves once it is there, and nothing is wider than the window', async ({ sector }) => {
  const shift = await sector.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(shift).toBeLessThan(0.02);
  for (const width of [320, 640, 1920]) {
    await sector.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => sector.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`)
      .toBeLessThanOrEqual(width);
  }
});

test('beside a page it is the same page, narrow, with the way to a tab', async ({ installed }) => {
  const panel = await installed.context.newPage();
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.goto(`chrome-extension://${installed.extensionId}/sidepanel.html`);
  await expect(chart(panel)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Open in a tab' })).toBeVisible();
  const opened = installed.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Open in a tab' }).click();
  const tab = await opened;
  await expect(chart(tab)).toBeVisible();
  await tab.close();
  await panel.close();
});

test.describe('axe-core finds nothing serious', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      test(`${scheme}, ${width} px, as chart`, async ({ sector }) => {
        await sector.emulateMedia({ colorScheme: scheme });
        await sector.setViewportSize({ width, height: 900 });
        await expect(chart(sector)).toBeVisible();
        await sector.getByText('The record as a table').click();
        expect(await seriousFindings(sector.locator('body'))).toEqual([]);
      });

      test(`${scheme}, ${width} px, as table, with a card`, async ({ sector }) => {
        await sector.emulateMedia({ colorScheme: scheme });
        await sector.setViewportSize({ width, height: 900 });
        await sector.getByRole('button', { name: 'Table', exact: true }).click();
        // One layer: rows are alike, and each is looked at for seconds.
        await sector.getByRole('combobox', { name: 'Layer' }).selectOption('cloud');
        await sector.getByRole('button', { name: 'Microsoft', exact: true }).click();
        await expect(card(sector)).toContainText('median');
        expect(await seriousFindings(sector.locator('body'))).toEqual([]);
      });
    }
  }
});

interface Runtime {
  runtime: { sendMessage(envelope: object): Promise<unknown> };
}
