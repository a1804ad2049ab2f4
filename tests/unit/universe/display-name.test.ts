import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import names from '@/lib/universe/data/names-zh.json';
import { displayName, nameBeside } from '@/lib/universe/display-name';
import { searchIssuers } from '@/lib/universe/search';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';

const universe = loadBundledUniverse();
const nvidia = { id: 'nvda', short_name: 'NVIDIA' };
const amd = { id: 'amd', short_name: 'AMD' };

describe('names in English', () => {
  test('are the short ones, alone', () => {
    expect([displayName(nvidia), nameBeside(nvidia)]).toEqual(['NVIDIA', null]);
  });
});

describe('names in Chinese', () => {
  beforeEach(() => speakWith(catalogueOf('zh_CN')));
  afterEach(() => speakWith(catalogueOf('en')));

  test('stand before the English one, which is kept beside', () => {
    expect([displayName(nvidia), nameBeside(nvidia)]).toEqual(['英伟达', 'NVIDIA']);
  });

  test('are the English one where no other is in use', () => {
    expect([displayName(amd), nameBeside(amd)]).toEqual(['AMD', null]);
  });
});

test('every Chinese name belongs to an issuer, to one alone, and finds it', () => {
  expect(Object.keys(names).filter((id) => !universe.byId.has(id))).toEqual([]);
  expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  for (const [id, name] of Object.entries(names)) {
    expect(
      searchIssuers(universe, name, 3).map(({ issuer }) => issuer.id),
      name,
    ).toContain(id);
  }
});
