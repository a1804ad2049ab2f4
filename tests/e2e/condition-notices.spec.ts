/** A reader who lets the browser show notices: asked in the click that sets the first condition, told once. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { builtExtension } from '../../scripts/setup/build.mjs';
import { findChromium } from '../../scripts/setup/find-browser.mjs';

interface Extension {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
  notifications?: { getAll(done: (shown: Record<string, boolean>) => void): void };
}

async function launch(profile: string) {
  const extension = builtExtension('e2e');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    headless: true,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  return { context, id: new URL(worker.url()).host };
}

/** The permission given once and given back: the browser then gives it again without its dialog, which no test can press. */
async function permittedOnce(profile: string) {
  const { context, id } = await launch(profile);
  await context.close();
  const file = path.join(profile, 'Default/Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const ours = preferences.extensions.settings[id];
  for (const name of ['granted_permissions', 'runtime_granted_permissions']) {
    const present = ours[name] ?? { explicit_host: [], manifest_permissions: [], scriptable_host: [] };
    ours[name] = { ...present, api: [...new Set([...(present.api ?? []), 'notifications'])] };
  }
  await writeFile(file, JSON.stringify(preferences));
}

const ask = (page: Page, name: string, request: object) =>
  page.evaluate(
    (envelope) => (globalThis as unknown as { chrome: Extension }).chrome.runtime.sendMessage(envelope),
    { to: 'sector-lens', name, request },
  );
const shown = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { notifications } = (globalThis as unknown as { chrome: Extension }).chrome;
        if (!notifications) return resolve([]);
        notifications.getAll((all) => resolve(Object.keys(all)));
      }),
  );

test('the browser shows what was met, once', async () => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'sector-lens-notices-'));
  await permittedOnce(profile);
  const { context, id } = await launch(profile);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  await ask(options, 'watchlist.add', { issuer: 'nvda' });
  await options.goto(`chrome-extension://${id}/options.html#watchlist/nvda`);
  await options.getByRole('button', { name: 'Add a condition' }).click();
  await options.getByLabel('Condition', { exact: true }).selectOption('A3');
  await options.getByLabel('Per cent').fill('25');
  await options.getByRole('button', { name: 'Set condition' }).click();
  await expect(options.getByText('The browser shows a notice when a condition is met')).toBeVisible();

  const today = new Date().toISOString().slice(0, 10);
  const text = `symbol,metric,value,currency,as_of,period_end,source\nNVDA,price,100,USD,${today},,my broker\n`;
  await ask(options, 'file.take', { text, mapping: null });
  await expect.poll(() => shown(options)).toEqual([expect.stringMatching(/^condition nvda /)]);
  await ask(options, 'file.take', { text, mapping: null });
  expect(await shown(options)).toHaveLength(1);
  await options.reload();
  const log = options.getByRole('region', { name: 'Log' });
  await expect(log.getByRole('listitem')).toHaveCount(1);
  await expect(log).toContainText('told by the browser');
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
