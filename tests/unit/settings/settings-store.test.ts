import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import type { Step } from '@/lib/settings/migrations';
import { DEFAULT_SETTINGS } from '@/lib/settings/settings';
import { createSettings, KEPT_KEY, SETTINGS_KEY } from '@/lib/settings/settings-store';
import v1 from './fixtures/v1.json';

const area = fakeBrowser.storage.local as unknown as StorageArea;
const notices: string[] = [];

const on = (steps?: readonly Step[], storage = area) =>
  createSettings({
    area: storage,
    addNotice: async (sentence) => void notices.push(sentence),
    ...(steps ? { steps } : {}),
  });
const settings = on();
const stored = async (key = SETTINGS_KEY) => (await area.get(key))[key];

beforeEach(() => {
  fakeBrowser.reset();
  notices.length = 0;
});

describe('only what differs from the defaults is stored', () => {
  test('nothing at first', async () => {
    expect(await settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toBeUndefined();
  });

  test('a change, and its taking back', async () => {
    expect(await settings.set({ dwellMs: 500, markStyle: 'tint' })).toMatchObject({
      ok: true,
      value: { dwellMs: 500, markStyle: 'tint' },
    });
    expect(await stored()).toEqual({ version: 1, changes: { dwellMs: 500, markStyle: 'tint' } });
    await settings.set({ dwellMs: DEFAULT_SETTINGS.dwellMs, mutes: [] });
    expect(await stored()).toEqual({ version: 1, changes: { markStyle: 'tint' } });
  });

  test('changes at the same time do not undo each other', async () => {
    const mute = (surface: string) => ({ surface, issuer: 'arm', host: null });
    await Promise.all(
      ['a', 'b', 'c'].map((word) => settings.update(({ mutes }) => ({ mutes: [...mutes, mute(word)] }))),
    );
    expect((await settings.get()).mutes.map(({ surface }) => surface)).toEqual(['a', 'b', 'c']);
  });
});

describe('a damaged field falls back alone and is not thrown away', () => {
  test.each<[string, unknown]>([
    ['too short', 5],
    ['text', '300'],
    ['null', null],
  ])('a dwell time that is %s', async (_name, dwellMs) => {
    const changes = { dwellMs, markStyle: 'hover', ofTomorrow: [1] };
    await area.set({ [SETTINGS_KEY]: { version: 1, changes } });
    expect(await settings.get()).toEqual({ ...DEFAULT_SETTINGS, markStyle: 'hover' });
    await settings.set({ colourByBand: true });
    expect(await stored()).toEqual({ version: 1, changes: { ...changes, colourByBand: true } });
    expect(notices).toEqual([]);
  });
});

test('one name that a stricter version refuses does not cost the reader the others', async () => {
  const former = [
    { alias: '$green', issuer: 'nvda' },
    { alias: 'Big Green', issuer: 'nvda' },
  ];
  await area.set({ [SETTINGS_KEY]: { version: 1, changes: { aliases: former } } });
  expect((await settings.get()).aliases).toEqual([former[1]]);
  await settings.update(({ aliases }) => ({ aliases: [...aliases, { alias: 'Team Red', issuer: 'amd' }] }));
  expect((await settings.get()).aliases.map(({ alias }) => alias)).toEqual(['Big Green', 'Team Red']);
});

const rename: Step = ({ dwell, ...rest }) => ({ ...rest, dwellMs: dwell });
const seconds: Step = ({ dwellMs, ...rest }) => ({ ...rest, dwellMs: (dwellMs as number) * 1000 });
const broken: Step = () => {
  throw new TypeError('a step with a bug');
};

describe('migrations', () => {
  test.each<[string, unknown, readonly Step[], number]>([
    ['from the first to the third version', { version: 1, changes: { dwell: 0.5 } }, [rename, seconds], 500],
    ['from the second only the last step', { version: 2, changes: { dwellMs: 0.5 } }, [rename, seconds], 500],
    ['the newest stays as it is', { version: 3, changes: { dwellMs: 500 } }, [rename, seconds], 500],
    ['a newer one than ours is read as far as it can be', { version: 9, changes: { dwellMs: 500 } }, [], 500],
  ])('%s', async (_name, raw, steps, dwellMs) => {
    await area.set({ [SETTINGS_KEY]: raw });
    expect((await on(steps).get()).dwellMs).toBe(dwellMs);
    expect(notices).toEqual([]);
  });

  test('a newer version keeps its number and its fields when we change something', async () => {
    await area.set({ [SETTINGS_KEY]: { version: 9, changes: { shape: 'round' } } });
    await settings.set({ dwellMs: 500 });
    expect(await stored()).toEqual({ version: 9, changes: { shape: 'round', dwellMs: 500 } });
  });

  test.each<[string, unknown, readonly Step[]]>([
    ['a step fails', { version: 1, changes: { dwellMs: 500 } }, [broken]],
    ['text', 'settings', []],
    ['no version', { changes: {} }, []],
    ['version 0', { version: 0, changes: {} }, []],
    ['changes that are a list', { version: 1, changes: [1] }, []],
  ])('%s: the defaults answer, the old data is kept, and it is said', async (_name, raw, steps) => {
    await area.set({ [SETTINGS_KEY]: raw });
    const failing = on(steps);
    expect(await failing.get()).toEqual(DEFAULT_SETTINGS);
    await failing.get();
    expect(notices).toEqual([expect.stringContaining('The old ones are kept')]);
    expect(await stored()).toEqual(raw);
    await failing.set({ markStyle: 'tint' });
    expect(await stored(KEPT_KEY)).toEqual([raw]);
    expect((await failing.get()).markStyle).toBe('tint');
  });
});

describe('every released version is read', () => {
  test.each([[v1]])('version $stored.version', async ({ stored: raw, settings: expected }) => {
    await area.set({ [SETTINGS_KEY]: raw });
    expect(await settings.get()).toEqual(expected);
    expect(notices).toEqual([]);
  });
});

test('a browser that refuses to save: a sentence, and the settings stay', async () => {
  await settings.set({ dwellMs: 500 });
  const refusing = on(undefined, {
    ...area,
    get: (keys) => area.get(keys),
    set: () => Promise.reject(new Error('full')),
  });
  expect(await refusing.set({ dwellMs: 900 })).toMatchObject({ ok: false, code: 'unavailable' });
  expect((await refusing.get()).dwellMs).toBe(500);
});
