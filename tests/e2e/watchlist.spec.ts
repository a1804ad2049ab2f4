/** The watchlist by hand, by keyboard, in two windows and as a file: what the reader wrote is kept, whatever happens. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { seriousFindings } from './fixtures/accessibility';
import { bundledIssuers } from './fixtures/kept';
import { expect, test } from './fixtures/reader';

const ask = <T>(page: Page, name: string, request: object = {}) =>
  page.evaluate(
    (envelope) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(envelope),
    { to: 'sector-lens', name, request },
  ) as Promise<{ ok: boolean; value: T }>;

async function fill(page: Page, ...issuers: string[]) {
  for (const issuer of issuers) await ask(page, 'watchlist.add', { issuer });
  await expect(page.locator('.watchlist tbody tr')).toHaveCount(issuers.length);
}
const namesIn = (page: Page) => page.locator('.watchlist tbody th b').allTextContents();

async function clear(page: Page) {
  const { value } = await ask<{ issuer: string }[]>(page, 'watchlist.list');
  if (value.length > 0)
    await ask(page, 'watchlist.remove-all', { issuers: value.map(({ issuer }) => issuer) });
}

let options: Page;
test.beforeEach(async ({ reader }) => {
  options = await reader.opensOptions();
  await options.setViewportSize({ width: 1280, height: 900 });
  await clear(options);
});
test.afterEach(async () => {
  await clear(options);
  await options.close();
});

test('many are selected, tagged, removed, and every step is taken back', async () => {
  await fill(options, 'nvda', 'amd', 'msft', 'pltr');
  await options.getByRole('checkbox', { name: 'Select NVIDIA' }).check();
  await options.getByRole('checkbox', { name: 'Select Microsoft' }).click({ modifiers: ['Shift'] });
  const bar = options.getByRole('region', { name: '3 selected' });
  await bar.getByRole('combobox', { name: 'Tag' }).fill('core');
  await bar.getByRole('button', { name: 'Add tag' }).click();
  await expect(options.getByRole('status').getByText('“core” was added to 3 companies.')).toBeVisible();
  await expect(options.getByRole('row', { name: /AMD/ })).toContainText('core');

  await options.locator('.list-tools').getByLabel('Tag').selectOption('core');
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'AMD', 'Microsoft']);
  await bar.getByRole('button', { name: 'Remove from list' }).click();
  await expect(options.getByText('3 companies were removed.')).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'AMD', 'Microsoft']);
  await expect(options.getByText('Taken back.')).toBeVisible();
  await options.getByRole('button', { name: 'Dismiss' }).click();
  await expect(options.getByText('Taken back.')).toHaveCount(0);
});

test('sorted by its columns, with what is not known last; filtered by words', async () => {
  await fill(options, 'nvda', 'openai', 'msft', 'pltr', 'vrt');
  const head = (name: string) => options.getByRole('columnheader', { name });
  await head('Ratio').getByRole('button').click();
  await expect.poll(() => namesIn(options)).toEqual(['Microsoft', 'NVIDIA', 'Vertiv', 'Palantir', 'OpenAI']);
  await expect(head('Ratio')).toHaveAttribute('aria-sort', 'ascending');
  await head('Ratio').getByRole('button').click();
  await expect.poll(() => namesIn(options)).toEqual(['Palantir', 'Vertiv', 'NVIDIA', 'Microsoft', 'OpenAI']);
  await expect(options.getByRole('button', { name: 'Move NVIDIA up' })).toHaveCount(0);
  await head('Company').getByRole('button').click();
  await expect.poll(() => namesIn(options)).toEqual(['Microsoft', 'NVIDIA', 'OpenAI', 'Palantir', 'Vertiv']);
  await options.getByRole('searchbox', { name: 'Filter the list' }).fill('vi');
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA']);
  await options.getByRole('searchbox', { name: 'Filter the list' }).fill('zz');
  await options.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'OpenAI', 'Microsoft', 'Palantir', 'Vertiv']);
});

test('two windows edit at once: both see both, and no note is lost', async ({ reader }) => {
  await fill(options, 'nvda', 'amd');
  const other = await reader.opensOptions();
  await expect.poll(() => namesIn(other)).toEqual(['NVIDIA', 'AMD']);
  const note = (page: Page) => page.getByRole('textbox', { name: 'Note for NVIDIA' });
  await note(options).focus();
  await note(other).fill('from the other window');
  await note(other).press('Enter');
  await expect
    .poll(async () => (await ask<{ note: string }[]>(other, 'watchlist.list')).value[0]?.note)
    .toBe('from the other window');
  await note(options).fill('from this window');
  await note(options).press('Enter');
  await expect(note(other)).toHaveValue('from this window');
  await options.locator('.watchlist').getByRole('link', { name: 'NVIDIA' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'from the other window' })).toBeVisible();
  await expect(options.getByRole('listitem').filter({ hasText: 'from this window' })).toBeVisible();
  await ask(other, 'watchlist.add', { issuer: 'msft' });
  await options.getByRole('link', { name: '← Watchlist' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'AMD', 'Microsoft']);
  await other.close();
});

test('a file is shown before it is taken, merged, and taken back', async () => {
  await fill(options, 'nvda', 'amd');
  await ask(options, 'watchlist.note', { issuer: 'nvda', note: 'mine' });
  await options.getByRole('button', { name: 'Import' }).click();
  const choose = options.getByLabel('File to import');
  const csv = '\uFEFFSymbol;Note;Tags\nGOOG;first;a\nGOOGL;second;b\nZZZZ;;\nNVDA;theirs;core\nAMD;;\n';
  await choose.setInputFiles({ name: 'broker.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const panel = options.getByRole('region', { name: 'Import' });
  for (const words of [
    'Add 1 new company',
    'Add notes and tags to 1 company that is there',
    'now: “mine”',
    'afterwards: “theirs” [core]',
    '1 company is there already, with nothing to add.',
    'taken once: Alphabet',
    'left out: ZZZZ',
  ])
    await expect(panel).toContainText(words);
  expect(await namesIn(options)).toEqual(['NVIDIA', 'AMD']);
  await panel.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'AMD', 'Alphabet']);
  await expect(options.getByRole('textbox', { name: 'Note for NVIDIA' })).toHaveValue('theirs');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'AMD']);
  await expect(options.getByRole('textbox', { name: 'Note for NVIDIA' })).toHaveValue('mine');
});

test('files that are no watchlist are refused in words, and nothing changes', async () => {
  await fill(options, 'nvda');
  await options.getByRole('button', { name: 'Import' }).click();
  const panel = options.getByRole('region', { name: 'Import' });
  for (const [name, content, words] of [
    ['other.json', '{"watchlist":["NVDA"]}', 'was not written by Sector Lens'],
    ['newer.json', '{"format":"sector-lens-watchlist","version":9,"entries":[]}', 'newer version'],
    ['million.csv', 'NVDA\n'.repeat(1_000_000), 'larger than 1 MB'],
    ['long.csv', 'NVDA\n'.repeat(3000), 'more than 2,000 lines'],
  ] as const) {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
    await options.getByLabel('File to import').setInputFiles(file);
    await expect(panel.getByRole('alert')).toContainText(words);
    await expect(panel.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  }
  expect(await namesIn(options)).toEqual(['NVIDIA']);
});

test('exported files hold everything and no formula, and are read back', async () => {
  await fill(options, 'nvda', 'openai');
  await ask(options, 'watchlist.note', { issuer: 'nvda', note: "=cmd|' /C calc'!A0" });
  await ask(options, 'watchlist.tag', { issuers: ['nvda'], add: ['core'], remove: [] });
  const read = async (kind: string) => {
    const waiting = options.waitForEvent('download');
    await options.getByRole('button', { name: `Export ${kind}` }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const csv = await read('CSV');
  expect(csv.name).toMatch(/^sector-lens-watchlist-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(csv.text).toContain("'=cmd|");
  expect(csv.text).toMatch(/OPENAI|OpenAI/);
  const json = await read('JSON');
  await clear(options);
  await options.getByRole('button', { name: 'Import' }).click();
  await options.getByLabel('File to import').setInputFiles({
    name: json.name,
    mimeType: 'application/json',
    buffer: Buffer.from(json.text),
  });
  await options
    .getByRole('region', { name: 'Import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect.poll(() => namesIn(options)).toEqual(['NVIDIA', 'OpenAI']);
  await expect(options.getByRole('textbox', { name: 'Note for NVIDIA' })).toHaveValue("=cmd|' /C calc'!A0");
});

test('what sync has no room for stays on this device, in words, and nothing is lost', async () => {
  const note = '字'.repeat(480);
  const all = (await bundledIssuers()).slice(0, 90).map(({ id }) => id);
  await fill(options, ...all.slice(0, 3));
  const lines = all.map((issuer) => ({ issuer, added_at: '2026-01-01T00:00:00.000Z', note }));
  const text = JSON.stringify({ format: 'sector-lens-watchlist', version: 1, entries: lines });
  await ask(options, 'watchlist.take', { name: 'x.json', text, fresh: true, changed: true });
  await expect(options.locator('.sync-line')).toContainText(/storage is full\. Nothing is lost/);
  const { value } = await ask<{ note: string }[]>(options, 'watchlist.list');
  expect(value.filter((entry) => entry.note === note).length).toBe(90);
  await options.reload();
  await expect(options.locator('.watchlist tbody tr')).toHaveCount(90);
});

test('every company there is, sorted and scrolled to its end without a hitch', async () => {
  const all = (await bundledIssuers()).map(({ id }) => id);
  const lines = all.map((issuer) => ({ issuer, added_at: '2026-01-01T00:00:00.000Z', note: '' }));
  const text = JSON.stringify({ format: 'sector-lens-watchlist', version: 1, entries: lines });
  await ask(options, 'watchlist.take', { name: 'x.json', text, fresh: true, changed: true });
  await expect(options.locator('.watchlist tbody tr')).toHaveCount(all.length);
  await options.getByRole('columnheader', { name: 'Company' }).getByRole('button').click();
  const names = await namesIn(options);
  expect(names).toEqual([...names].sort(new Intl.Collator('en', { sensitivity: 'base' }).compare));
  // Rows that were never on screen have an estimated height, so the end moves a little as it is reached.
  await expect(async () => {
    await options.keyboard.press('End');
    await expect(options.locator('.watchlist tbody tr').last()).toBeInViewport({ timeout: 500 });
  }).toPass();
});

for (const width of [1280, 1000, 320]) {
  test(`axe-core finds nothing serious at ${width} px, and nothing sticks out`, async () => {
    await fill(options, 'nvda', 'openai', 'aiq');
    await ask(options, 'watchlist.tag', { issuers: ['nvda'], add: ['core'], remove: [] });
    await ask(options, 'watchlist.note', { issuer: 'nvda', note: 'a note' });
    await options.setViewportSize({ width, height: 900 });
    await options.getByRole('checkbox', { name: 'Select NVIDIA' }).check();
    await options.getByRole('button', { name: 'Remove OpenAI' }).click();
    await options.getByRole('button', { name: 'Import' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      expect(await seriousFindings(options.locator('body'))).toEqual([]);
    }
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
