import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotices } from '@/lib/platform/notices';
import type { StorageArea } from '@/lib/platform/storage-area';

const area = fakeBrowser.storage.local as unknown as StorageArea;
const notices = createNotices(area);
beforeEach(() => fakeBrowser.reset());

test('sentences wait, each once, and are taken once', async () => {
  await Promise.all([notices.add('a'), notices.add('b'), notices.add('a')]);
  expect(await createNotices(area).take()).toEqual(['a', 'b']);
  expect(await notices.take()).toEqual([]);
});

test('the newest ten are enough', async () => {
  for (let i = 0; i < 12; i += 1) await notices.add(`${i}`);
  expect(await notices.take()).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
});

test.each([['text'], [[1, null, { a: 1 }]]])('what is no list of sentences is none: %j', async (stored) => {
  await area.set({ notices: stored });
  expect(await notices.take()).toEqual([]);
});
