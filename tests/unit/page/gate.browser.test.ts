import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import { startGate } from '@/lib/page/gate';
import { LEXICON } from './scan-page';

const lexicon = openLexicon(LEXICON, '');
let life: AbortController;
let opened: number;

beforeEach(() => {
  life = new AbortController();
  opened = 0;
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
});

const watch = (html: string) => {
  document.body.innerHTML = html;
  startGate(lexicon, () => opened++, life.signal);
};

/** Long enough for every slice of these small pages: background tasks run before a later one of the same kind. */
const quiet = async () => {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask(task: () => void, options: object): Promise<void> };
  };
  for (let i = 0; i < 4; i++) await scheduler.postTask(() => undefined, { priority: 'background' });
};

test.each<[string, string, number]>([
  ['a company', '<p>Shares of Nvidia rose</p>', 1],
  ['several companies: once', '<p>Nvidia</p><p>Broadcom</p>', 1],
  ['ordinary words', '<p>We are there now.</p>', 0],
  ['a script', '<script>"Nvidia"</script>', 0],
  ['a field', '<textarea>Nvidia</textarea>', 0],
])('%s', async (_, html, expected) => {
  watch(html);
  await quiet();
  expect(opened).toBe(expected);
});

test.each<[string, () => void]>([
  ['text that comes later', () => document.querySelector('main')!.append('Nvidia')],
  [
    'text that changes in place',
    () => {
      (document.querySelector('p')!.firstChild as Text).data = 'Nvidia';
    },
  ],
  [
    'an open shadow root that comes later',
    () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Nvidia</p>';
      const around = document.createElement('div');
      around.append(host);
      document.body.append(around);
    },
  ],
])('%s', async (_, change) => {
  watch('<main></main><p>words</p>');
  await quiet();
  expect(opened).toBe(0);
  change();
  await quiet();
  expect(opened).toBe(1);
});

test('after its end it says nothing', async () => {
  watch('<main></main>');
  await quiet();
  life.abort();
  document.querySelector('main')!.append('Nvidia');
  await quiet();
  expect(opened).toBe(0);
});
