/**
 * From a dead worker to a context, in real Chromium with the extension: `npm run --silent bench:wake`. Fills the store
 * with 100,000 facts through the import of a reader's own file, then stops the worker, asks for one company and
 * measures until the answer is there, as often as `--runs`. Budget (p95): 100 ms.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { launchWithExtension } from '../../scripts/demo/launch';
import { buildExtension, builtExtension } from '../../scripts/setup/build.mjs';
import { killWorker } from '../e2e/fixtures/kill-worker';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '60' },
    'no-build': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const BUDGET_MS = 100;
/** One message of the import holds this many rows without trouble. */
const PART = 20_000;
const DAY_MS = 86_400_000;

interface Extension {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
}

function send<T>(page: Page, name: string, request: object): Promise<T> {
  return page.evaluate(
    async (envelope) => {
      const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
      const reply = await runtime.sendMessage(envelope);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value as T;
    },
    { to: 'sector-lens', name, request },
  );
}

/** A year of closes of every company, and its EPS of each quarter: rows in the format of `facts.csv`. */
function rows(count: number): string[] {
  const issuers = loadBundledUniverse().listed.filter(({ symbol }) => symbol !== null);
  const last = Date.now() - DAY_MS;
  const each = Math.ceil(count / issuers.length);
  const all = issuers.flatMap(({ symbol, currency }) =>
    Array.from({ length: each }, (_, place) => {
      const day = new Date(last - place * DAY_MS).toISOString().slice(0, 10);
      const money = currency ?? 'USD';
      if (place % 60 === 59) return `${symbol},eps_ttm,${4 - place / 200},${money},${day},${day},bench`;
      return `${symbol},price,${(100 + ((place * 7) % 31)).toFixed(2)},${money},${day},,bench`;
    }),
  );
  return all.slice(0, count);
}

/** The whole way on the page's clock: a message wakes the worker, which starts, reads and answers. */
function askTimed(page: Page, issuer: string): Promise<number> {
  return page.evaluate(
    async (envelope) => {
      const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
      const start = performance.now();
      const reply = await runtime.sendMessage(envelope);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return performance.now() - start;
    },
    { to: 'sector-lens', name: 'context.get', request: { issuer } },
  );
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

async function measure(page: Page, kill: () => Promise<void>, runs: number) {
  const issuers = loadBundledUniverse()
    .listed.filter(({ type }) => type === 'equity')
    .map(({ id }) => id);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run++) {
    const issuer = issuers[(run * 37) % issuers.length] ?? 'nvda';
    await kill();
    cold.push(await askTimed(page, issuer));
    warm.push(await askTimed(page, issuer));
  }
  return { cold, warm };
}

if (!values['no-build'] && !(await buildExtension('e2e'))) process.exit(1);
const { context, extensionId, close } = await launchWithExtension({
  extension: builtExtension('e2e'),
  headless: true,
});
try {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const session = await context.newCDPSession(page);
  const kill = () => killWorker(session);
  const lines = rows(Number(values.facts));
  for (let from = 0; from < lines.length; from += PART) {
    const text = ['symbol,metric,value,currency,as_of,period_end,source', ...lines.slice(from, from + PART)];
    await send(page, 'file.take', { text: text.join('\n'), mapping: null });
  }
  const { facts } = await send<{ facts: number }>(page, 'facts.size', {});
  await page.goto(`chrome-extension://${extensionId}/icon.svg`).catch(() => undefined);
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await measure(page, kill, 3);
  const { cold, warm } = await measure(page, kill, Number(values.runs));
  const sum = {
    facts,
    runs: cold.length,
    cold_p50_ms: percentile(cold, 0.5),
    cold_p95_ms: percentile(cold, 0.95),
    cold_best_ms: percentile(cold, 0),
    warm_p50_ms: percentile(warm, 0.5),
    budget_ms: BUDGET_MS,
    cores: cpus().length,
  };
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    values.json
      ? JSON.stringify(sum)
      : `${facts} facts in the store, ${sum.runs} deaths of the worker, ${sum.cores} cores
  worker dead → context   p50 ${ms(sum.cold_p50_ms)}  p95 ${ms(sum.cold_p95_ms)}  best ${ms(sum.cold_best_ms)}  budget ${ms(BUDGET_MS)}
  worker awake → context  p50 ${ms(sum.warm_p50_ms)}`,
  );
} finally {
  await close();
}
