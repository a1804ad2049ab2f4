/** Newer figures, as a reader turns them on: consent, keys, the refresh on the screen, and what leaves the machine. */
import { hoverMark } from '../../scripts/demo/look';
import { seriousFindings } from './fixtures/accessibility';
import { expect, test } from './fixtures/live';
import { servePages } from './fixtures/pages';
import type { Asked } from './fixtures/stand-ins';

const KEY = 'good-key';

test.use({ pace: 10, latency: '20' });

const hostsOf = (asked: readonly Asked[]) => [...new Set(asked.map(({ host }) => host))].sort();

test('nothing is asked before consent; after it the refresh is seen in options and popup, stopped and taken up', async ({
  live,
}) => {
  const { options, sources, context, url } = live;
  const sec = options.getByRole('switch', { name: 'Ask SEC EDGAR' });
  await expect(sec).toHaveAttribute('aria-checked', 'false');
  expect(await sources.requests()).toEqual([]);
  await sec.click();
  await expect(sec).toHaveAttribute('aria-checked', 'true');
  const line = options.locator('[data-refresh]');
  const popup = await context.newPage();
  await popup.goto(url('popup.html'));
  const running = /^Refreshing \d+ of \d+ · SEC EDGAR [\d.]+\/s · \d+ (s|min) left/;
  await expect(popup.locator('[data-refresh]')).toHaveText(running);
  await options.bringToFront();
  await expect(line).toHaveText(running);
  expect(await seriousFindings(options.locator('body'))).toEqual([]);
  await options.getByRole('button', { name: 'Stop' }).click();
  await expect(line).toHaveText(/stopped by you/);
  await popup.bringToFront();
  await expect(popup.locator('[data-refresh]')).toHaveText(/stopped by you/);
  await sources.requests();
  await popup.getByRole('button', { name: 'Go on' }).click();
  await expect(popup.locator('[data-refresh]')).toHaveText(running);
  expect(hostsOf(await sources.requests())).toEqual(['data.sec.gov']);
});

test('turned off, the permission is given back, nothing more is asked, and the figures go when told to', async ({
  live,
}) => {
  const { options, sources, ask } = live;
  const yahoo = options.getByRole('switch', { name: 'Ask Yahoo chart' });
  await expect(options.getByRole('listitem', { name: 'Yahoo chart' })).toContainText('Unofficial');
  await yahoo.click();
  await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshing ([1-9]|\d\d)/);
  await yahoo.click();
  await expect(yahoo).toHaveAttribute('aria-checked', 'false');
  const origins = ['https://query1.finance.yahoo.com/*'];
  const isHeld = await options.evaluate(
    (wanted) =>
      (
        globalThis as unknown as { chrome: { permissions: { contains(what: object): Promise<boolean> } } }
      ).chrome.permissions.contains({ origins: wanted }),
    origins,
  );
  expect(isHeld).toBe(false);
  await sources.requests();
  const { facts } = (await ask<{ id: string; facts: number }[]>('source.list')).find(
    ({ id }) => id === 'yahoo-chart',
  ) ?? { facts: 0 };
  expect(facts).toBeGreaterThan(0);
  await options.getByRole('button', { name: 'Delete its figures: Yahoo chart' }).click();
  await expect(options.getByRole('listitem', { name: 'Yahoo chart' })).toContainText('No figures of it here');
  expect(await sources.requests()).toEqual([]);
});

test('a wrong key is said and not kept; a good one is tested, masked, sent to its host alone, and deleted', async ({
  live,
}) => {
  const { options, sources, ask } = live;
  const finnhub = options.getByRole('listitem', { name: 'Finnhub' });
  const field = finnhub.getByLabel('Your key for Finnhub');
  const submit = finnhub.getByRole('button', { name: 'Test and turn on' });
  const said = options.getByRole('status').first();

  await field.fill('wrong-key');
  await submit.click();
  await expect(said).toHaveText(/not kept\. Finnhub: .*key/i);
  expect(await sources.requests()).toHaveLength(1);

  for (const [failure, words] of [
    ['rate-limited', /not kept\. Finnhub: The key’s limit is used up/],
    ['truncated', /not kept\. Finnhub: The answer was cut short/],
    ['html', /not kept\. Finnhub: A web page came back/],
    ['server-error', /not kept\. Finnhub: It has trouble of its own/],
    ['reset', /not kept\. Finnhub: It could not be reached/],
    ['redirect', /not kept\. Finnhub: .*redirect/],
  ] as const) {
    await sources.fail('finnhub.io', failure);
    await field.fill(KEY);
    await submit.click();
    await expect(said, failure).toHaveText(words);
  }
  await sources.fail('finnhub.io', 'none');
  await sources.requests();
  await submit.click();
  await expect(finnhub.getByText('Key ••••')).toBeVisible();
  await expect(finnhub.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  await options.getByRole('switch', { name: 'Ask SEC EDGAR' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/SEC EDGAR .*Finnhub|Finnhub .*SEC EDGAR/);
  const asked = await sources.requests();
  expect(hostsOf(asked)).toEqual(['data.sec.gov', 'finnhub.io']);
  for (const one of asked) {
    const carries = JSON.stringify(one).includes(KEY);
    expect(carries, `${one.host}${one.path}`).toBe(one.host === 'finnhub.io');
  }
  const stored = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'sync' | 'session', { get(): Promise<object> }> };
    };
    const { local, sync, session } = chrome.storage;
    return JSON.stringify([await local.get(), await sync.get(), await session.get()]);
  });
  expect(stored).not.toContain(KEY);
  expect(await options.content()).not.toContain(KEY);

  await finnhub.getByRole('button', { name: 'Delete the key for Finnhub' }).click();
  await expect(field).toBeVisible();
  const row = (await ask<{ id: string; maskedKey: string | null; on: boolean }[]>('source.list')).find(
    ({ id }) => id === 'finnhub',
  );
  expect(row).toMatchObject({ maskedKey: null, on: false });
});

test('a source that stops answering is said with its reason, and old figures stay', async ({ live }) => {
  const { options, sources } = live;
  await sources.fail('query1.finance.yahoo.com', 'unknown-symbol');
  await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/failed/);
  await options.getByText(/without an answer/).click();
  await expect(options.locator('.failures')).toContainText('Yahoo chart: Not known there');
  await expect(options.locator('.failures')).toContainText('Figures from before stay');
});

test('the daily pack: one request brings everything, and no request tells what is read', async ({ live }) => {
  const { options, sources, context } = live;
  const pages = await servePages();
  const page = await context.newPage();
  await page.goto(`${pages.origin}/article.html`);
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Ask Daily pack' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshed 1 of 1/);
  expect((await sources.requests()).map(({ host, path }) => host + path)).toEqual(['pack.example/pack']);

  await options.getByRole('switch', { name: 'Ask SEC EDGAR' }).click();
  await expect(options.locator('[data-refresh]')).toHaveText(/^Refreshing/);
  await page.bringToFront();
  await hoverMark(page, 'Broadcom');
  const card = page.locator('[role=tooltip].card');
  await expect(card).toBeVisible();
  await expect(card).toContainText('SEC EDGAR', { timeout: 20_000 });
  const title = await page.title();
  const text = await page.evaluate(() => document.body.textContent ?? '');
  const words = new Set(text.match(/[A-Za-z]{9,}/g) ?? []);
  const asked = await sources.requests();
  expect(asked.length).toBeGreaterThan(5);
  for (const { host, path, headers } of asked) {
    const sent = `${decodeURIComponent(path)} ${JSON.stringify({ ...headers, host: '' })}`;
    expect(host).toBe('data.sec.gov');
    expect(path).toMatch(/^\/api\/xbrl\/companyconcept\/CIK\d{10}\/[\w-]+\/\w+\.json$/);
    expect(headers.referer, 'referrer').toBeUndefined();
    expect(headers.cookie, 'cookie').toBeUndefined();
    expect(sent).not.toContain(title);
    expect(sent).not.toContain('article');
    for (const word of words) expect(JSON.stringify(headers)).not.toContain(word);
  }
  await pages.close();
});

test('a broker’s file: columns named, figures seen first, taken, on the card, exported, cleared', async ({
  live,
}) => {
  const { options, sources, ask } = live;
  const csv =
    'Ticker,Company,Last,P/E,Mkt Cap (M)\nNVDA,NVIDIA,"1,234.50",44.4,"4,000,000"\nNOPE,Nobody,1,2,3\n';
  await options.getByLabel('Choose a file').setInputFiles({
    name: 'export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await expect(options.getByLabel('Meaning of Last')).toHaveValue('price');
  await options.getByLabel('Currency of the file').fill('usd');
  await options.getByLabel('Name shown as source').fill('My broker');
  await options.getByLabel('Name shown as source').blur();
  await expect(options.locator('.fact-preview')).toContainText('1,234.5 USD');
  await options.getByLabel('Meaning of P/E').selectOption('');
  await expect(options.locator('.fact-preview')).not.toContainText('44.4');
  await options.getByText('would be left out').click();
  await expect(options.getByText('symbol "NOPE" is not in the universe')).toBeVisible();
  await options.getByRole('button', { name: 'Take these figures' }).click();
  await expect(options.getByText('2 figures were taken')).toBeVisible();
  const context = await ask<{ sources: { figure: string; source: string; value: string }[] }>('context.get', {
    issuer: 'nvda',
  });
  expect(context.sources).toContainEqual(expect.objectContaining({ source: 'My broker' }));

  await options.reload();
  await expect(options.getByText(/, 2 of them newer than the package/)).toBeVisible();
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export all figures' }).click();
  const saved = await (await saving).createReadStream();
  const { facts } = JSON.parse(Buffer.concat(await saved.toArray()).toString());
  expect(facts.filter(({ source }: { source: string }) => source === 'My broker')).toHaveLength(2);
  await options.getByRole('button', { name: 'Delete newer figures' }).click();
  await options.getByRole('button', { name: 'Delete them: yes' }).click();
  await expect(options.getByText(/, 0 of them newer than the package/)).toBeVisible();
  expect(await sources.requests()).toEqual([]);
});
