import { beforeEach, describe, expect, test } from 'vitest';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import type { Settings } from '@/lib/settings/settings';
import { LEXICON_KEY, SCAN_SETTINGS_KEY, type ScanSettings } from '@/lib/universe/lexicon';
import { area, createParts } from './services';

let parts: Awaited<ReturnType<typeof createParts>>;
beforeEach(async () => {
  parts = await createParts();
});

const scan = async () => (await area.get(SCAN_SETTINGS_KEY))[SCAN_SETTINGS_KEY] as ScanSettings;

describe('what the pages read', () => {
  test('is written in one write, and only when it differs', async () => {
    await parts.publisher.publish();
    expect(parts.writes).toEqual([[LEXICON_KEY, 'lexicon-stamp', SCAN_SETTINGS_KEY].sort()]);
    await parts.publisher.publish();
    await parts.publisher.publish();
    expect(parts.writes.length).toBe(1);
  });

  test('opens as a lexicon', async () => {
    await parts.publisher.publish();
    const { [LEXICON_KEY]: lexicon } = await area.get(LEXICON_KEY);
    expect(() => openLexicon(lexicon as Lexicon, 'news.example')).not.toThrow();
  });

  const mute = { surface: 'Arm', issuer: 'arm', host: null };
  test.each<[string, Partial<Settings>, string[]]>([
    ['a dwell time', { dwellMs: 900 }, [SCAN_SETTINGS_KEY]],
    ['a style', { markStyle: 'tint' }, [SCAN_SETTINGS_KEY]],
    ['a muted word', { mutes: [mute] }, [LEXICON_KEY, 'lexicon-stamp']],
    [
      'a name of the reader',
      { aliases: [{ alias: 'Big Green', issuer: 'nvda' }] },
      [LEXICON_KEY, 'lexicon-stamp'],
    ],
  ])('%s writes only what it changes', async (_name, change, keys) => {
    await parts.publisher.publish();
    await parts.settings.set(change);
    await parts.publisher.publish();
    expect(parts.writes.at(-1)).toEqual(keys);
    expect(parts.writes.length).toBe(2);
  });

  test('a new version brings a new lexicon, and an update one in any case', async () => {
    await parts.publisher.publish();
    await parts.publisherOf('0.2.0').publish();
    expect(parts.writes.at(-1)).toEqual([LEXICON_KEY, 'lexicon-stamp']);
    await parts.publisherOf('0.2.0').publishAnew();
    expect(parts.writes.length).toBe(3);
  });

  test('hosts that are off are told', async () => {
    parts.off.push('news.example');
    await parts.publisher.publish();
    expect((await scan()).sitesOff).toEqual(['news.example']);
  });

  test('fixes of the daily pack are told only where there are any', async () => {
    await parts.publisher.publish();
    expect(await scan()).not.toHaveProperty('fixes');
    parts.fixes.push({ host: 'news.example', skip: ['.tape'] });
    await parts.publisher.publish();
    expect((await scan()).fixes).toEqual([{ host: 'news.example', skip: ['.tape'] }]);
  });

  test('bands are told only to those who want colours', async () => {
    await parts.publisher.publish();
    expect((await scan()).bands).toEqual({});
    await parts.settings.set({ colourByBand: true });
    await parts.publisher.publish();
    const { bands } = await scan();
    expect(Object.keys(bands).length).toBeGreaterThan(200);
    expect(bands.nvda).toMatch(/^(far_)?(below|above)$|^near$/);
    await parts.settings.set({ colourByBand: false });
    await parts.publisher.publish();
    expect((await scan()).bands).toEqual({});
  });

  test('questions at the same time are one write', async () => {
    await Promise.all([parts.publisher.publish(), parts.publisher.publish()]);
    expect(parts.writes.length).toBe(1);
  });
});
