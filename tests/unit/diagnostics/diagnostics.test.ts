import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFaultLog } from '@/lib/diagnostics/fault-log';
import { diagnosticsText } from '@/lib/diagnostics/report';
import { createTimings } from '@/lib/diagnostics/timings';
import { withoutContents } from '@/lib/diagnostics/without-contents';
import type { StorageArea } from '@/lib/platform/storage-area';

const area = fakeBrowser.storage.local as unknown as StorageArea;
beforeEach(() => fakeBrowser.reset());

describe('a fault without its contents', () => {
  test.each([
    ['TypeError: Failed to fetch https://example.com/quote/NVDA?x=1', 'TypeError: Failed to fetch ‹address›'],
    ['No issuer “nvda” in "my list"', 'No issuer ‹text› in ‹text›'],
    ['NVDA and BRK.B were refused', '‹capitals› and ‹capitals› were refused'],
    ['QuotaExceededError: the disk is full', 'QuotaExceededError: the disk is full'],
    ['row 1234567 is broken', 'row ‹number› is broken'],
  ])('%s', (words, left) => {
    expect(withoutContents(words)).toBe(left);
  });

  test('a long one is cut', () => {
    expect(withoutContents('fault '.repeat(100))).toHaveLength(200);
  });
});

describe('the last faults', () => {
  test('the same fault is counted, the newest stands first, and only thirty are kept', async () => {
    let day = 0;
    const log = createFaultLog(area, () => new Date(Date.UTC(2026, 0, ++day)));
    for (let n = 0; n < 35; n++)
      await log.note(
        'store.open',
        new Error(`fault ${String.fromCharCode(97 + (n % 26))}${n > 25 ? 'x' : ''}`),
      );
    await log.note('store.open', new Error('fault ix'));
    const kept = await log.list();
    expect(kept).toHaveLength(30);
    expect(kept[0]).toEqual({
      at: '2026-02-05T00:00:00.000Z',
      where: 'store.open',
      what: 'Error: fault ix',
      times: 2,
    });
  });

  test('what somebody else left in the storage is passed over', async () => {
    await area.set({ faults: [{ at: 1 }, null, 'x'] });
    expect(await createFaultLog(area, () => new Date()).list()).toEqual([]);
  });

  test('a storage that refuses costs nothing but the entry', async () => {
    const log = createFaultLog({ ...area, set: () => Promise.reject(new Error('full')) }, () => new Date());
    await expect(log.note('here', new Error('gone'))).resolves.toBeUndefined();
  });
});

describe('timings', () => {
  test('median and 95th percentile of the last 200 answers, failures counted', async () => {
    let now = 0;
    const timings = createTimings(() => now);
    for (let ms = 1; ms <= 300; ms++) {
      await timings.timed('context.get', async () => {
        now += ms;
        return { ok: ms % 3 !== 0 };
      });
    }
    expect(timings.list()).toEqual([
      { route: 'context.get', answers: 300, failures: 100, median: 200, p95: 290 },
    ]);
  });
});

test('the text names every part, also the empty ones', () => {
  const text = diagnosticsText({
    versions: [['Sector Lens', '1.0.0']],
    counts: [['facts', 12]],
    timings: [{ route: 'search', answers: 2, failures: 1, median: 1.25, p95: 3 }],
    since: '2026-01-01T00:00:00.000Z',
    faults: [],
  });
  expect(text).toContain('  Sector Lens: 1.0.0\n');
  expect(text).toContain('  search: 2 answers, 1 refused or failed, median 1.3 ms, 95 % within 3.0 ms\n');
  expect(text).toContain('Last faults:\n  none\n');
});
