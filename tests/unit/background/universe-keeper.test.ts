import { expect, test } from 'vitest';
import { createUniverseKeeper } from '@/entrypoints/background/universe-keeper';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { resolveSymbol } from '@/lib/universe/resolve';
import { searchIssuers } from '@/lib/universe/search';
import { NEW_COMPANY } from '@/scripts/fake-sources/new-company';

const bundled = loadBundledUniverse();
const curated =
  bundled.all
    .map(({ curated_on }) => curated_on)
    .toSorted()
    .at(-1) ?? '';
const pack = {
  built_at: `${curated}T06:00:00.000Z`,
  stamp: 'a',
  issuers: [...bundled.all, { ...NEW_COMPANY, curated_on: curated }],
};

test('a pack’s company is found, and gone with the pack', () => {
  const keeper = createUniverseKeeper(bundled);
  const { universe } = keeper;
  const found = () => ({
    known: universe.byId.has('quillon'),
    symbol: resolveSymbol(universe, 'QLNP')?.issuer.id ?? null,
    typed: searchIssuers(universe, 'quillon', 3).map(({ issuer }) => issuer.id),
    listed: universe.listed.length,
    stamp: keeper.stamp(),
  });
  const without = { known: false, symbol: null, typed: [], listed: bundled.listed.length, stamp: 'bundled' };
  expect(found()).toEqual(without);
  expect(keeper.use(pack)).toBe(true);
  expect(found()).toEqual({
    known: true,
    symbol: 'quillon',
    typed: ['quillon'],
    listed: bundled.listed.length + 1,
    stamp: 'a',
  });
  expect(keeper.use(pack)).toBe(false);
  expect(keeper.use(null)).toBe(true);
  expect(found()).toEqual(without);
});

test.each([
  ['was built before the package’s list', { built_at: '2020-01-01T06:00:00.000Z' }],
  ['holds an older list', { issuers: bundled.all.map((one) => ({ ...one, curated_on: '2020-01-01' })) }],
])('a pack that %s changes nothing', (_name, change) => {
  const keeper = createUniverseKeeper(bundled);
  expect(keeper.use({ ...pack, ...change })).toBe(false);
  expect(keeper.universe.all).toBe(bundled.all);
});
