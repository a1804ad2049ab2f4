/**
 * A 50,000-row table with live prices, with and without the extension:
 * `npm run --silent bench:live -- [--seconds 60] [--rows 50000] [--per-second 100] [--json]`.
 *
 * Frame times are taken alone, with, and alone again, so that a machine that warms up or slows down counts for both.
 * Beside them stands what one change of a price costs the page's thread in processor time, which other work on the
 * machine stretches least; by frame it would not do, because fewer frames carry more changes each. `--layout auto` leaves the table to the browser's own layout, where each change moves every column.
 */
import '../speak-english';
import { parseArgs } from 'node:util';
import type { CDPSession } from 'playwright';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import { bundleForPage } from './page/bundle';
import type * as Live from './page/live-page';
import { launchChromium } from './page/open-pages';

declare const live: typeof Live;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rows: { type: 'string', default: '50000' },
    'per-second': { type: 'string', default: '100' },
    layout: { type: 'string', default: 'fixed' },
    json: { type: 'boolean' },
  },
});
const seconds = Number(values.seconds);
const rows = Number(values.rows);
const perSecond = Number(values['per-second']);

async function usedHeapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

const universe = loadBundledUniverse();
const companies = universe.listed
  .filter(({ symbol }) => symbol !== null && /^[A-Z]{3,5}$/.test(symbol))
  .slice(0, 200)
  .map(({ symbol, short_name }): [string, string] => [symbol!, short_name]);
const script = await bundleForPage('./live-page.ts', 'live');
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Live prices</title>');
  await page.evaluate(script);
  await page.evaluate(([count, listed, isFixed]) => live.buildTable(count, listed, isFixed), [
    rows,
    companies,
    values.layout !== 'auto',
  ] as const);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const watch = async (time: number) => {
    const start = await busyMs();
    const frames = await page.evaluate(([time, changes]) => live.watchFrames(time, changes), [
      time,
      perSecond,
    ] as const);
    return { ...frames, cpu: ((await busyMs()) - start) / frames.mutations };
  };

  await watch(Math.min(3, seconds));
  const heapBefore = await usedHeapMb(session);
  const before = await watch(seconds / 2);
  const heapAlone = await usedHeapMb(session);
  const foundMs = await page.evaluate(
    (lexicon) => live.startExtension(lexicon),
    compileLexicon(universe.all),
  );
  const whileReading = await page.evaluate(() => live.ourTasks());
  await watch(Math.min(3, seconds));
  await page.evaluate(() => live.forgetTasks());
  const heapStart = await usedHeapMb(session);
  const withUs = await watch(seconds);
  const ours = await page.evaluate(() => live.ourTasks());
  const heapEnd = await usedHeapMb(session);
  await page.evaluate(() => live.stopExtension());
  const after = await watch(seconds / 2);

  const alone = (before.mean + after.mean) / 2;
  const aloneCpu = (before.cpu + after.cpu) / 2;
  const result = {
    rows,
    seconds,
    mutations: withUs.mutations,
    frame_ms_alone: alone,
    frame_ms_with: withUs.mean,
    ratio: withUs.mean / alone,
    change_cpu_ms_alone: aloneCpu,
    change_cpu_ms_with: withUs.cpu,
    ratio_cpu: withUs.cpu / aloneCpu,
    p95_alone: (before.p95 + after.p95) / 2,
    p95_with: withUs.p95,
    marks: ours.marks,
    first_reading_ms: foundMs,
    longest_task_first_reading_ms: whileReading.longestMs,
    longest_task_ms: ours.longestMs,
    busy_share: ours.total / (seconds * 1000),
    ranges_painted: ours.painted,
    heap_growth_alone_mb: heapAlone - heapBefore,
    heap_growth_with_mb: heapEnd - heapStart,
    heap_start_mb: heapStart,
    heap_end_mb: heapEnd,
  };
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const [name, value] of Object.entries(result)) {
      console.log(name.padEnd(32), Number.isInteger(value) ? value : value.toFixed(2));
    }
  }
} finally {
  await browser.close();
}
