import { expect, test } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { fact, PICTURE, sorted } from './facts';

const open = () => openStore({ picture: PICTURE, addNotice: async () => {}, logError: () => {} });

test('without any IndexedDB the bundled picture answers from memory', async () => {
  const store = await open();
  expect(store.kind).toBe('memory');
  expect(await store.allFacts()).toEqual(PICTURE.facts);
  expect(await store.factsOf(['amd', 'none'])).toEqual([PICTURE.facts[2]]);
});

test('facts put there replace their like, are counted, and end with the worker', async () => {
  const store = await open();
  const live = fact({ as_of: '2026-11-20', value: 190, source: 'chart' });
  await store.putFacts([live]);
  await store.putFacts([{ ...live, value: 191 }]);
  expect(sorted(await store.factsOf(['nvda']))).toEqual(
    sorted([...PICTURE.facts.slice(0, 2), { ...live, value: 191 }]),
  );
  expect(await store.counts()).toEqual({
    facts: 4,
    bySource: {
      listing: { facts: 2, newest: '2026-08-21' },
      extra: { facts: 1, newest: '2026-08-21' },
      chart: { facts: 1, newest: '2026-11-20' },
    },
  });
  expect(await (await open()).allFacts()).toEqual(PICTURE.facts);
});

test('work and keys are there, too', async () => {
  const { work, keys, factsOf } = await open();
  const live = fact({ issuer: 'intc', symbol: 'INTC', source: 'chart' });
  await work.write({
    put: [
      ['run', 1],
      ['job/a', 2],
    ],
    remove: [],
    facts: [live],
  });
  await work.write({ put: [], remove: ['run'], facts: [] });
  expect([await work.rows(), await work.get('job/a'), await work.get('run')]).toEqual([
    [['job/a', 2]],
    2,
    undefined,
  ]);
  expect(await factsOf(['intc'])).toEqual([live]);
  await keys.put('finnhub', 'secret');
  expect(await keys.get('finnhub')).toBe('secret');
  await keys.remove('finnhub');
  expect(await keys.get('finnhub')).toBeNull();
});
