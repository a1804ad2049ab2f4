import { beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { groupMedians } from '@/lib/context/group-medians';
import { createMarket, type Market } from '@/lib/context/market';
import { type SectorPicture, sectorPicture } from '@/lib/context/sector-picture';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadMedianHistory } from '@/lib/facts/history';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';

let market: Market;
let picture: SectorPicture;
beforeAll(() => {
  const snapshot = loadSnapshot();
  const facts = createFactBook(snapshot.facts);
  market = createMarket({ universe: loadBundledUniverse(), facts, now: '2026-11-22', snapshot });
  picture = sectorPicture(market, loadMedianHistory());
});

describe('the bundled picture', () => {
  test('has the nine layers in the order of the chain', () => {
    const order = ['chips', 'equip', 'hw', 'dc', 'cloud', 'model', 'app', 'edge', 'periph'];
    expect(picture.layers.map(({ key }) => key)).toEqual(order);
  });

  test('counts everybody once: placed, loss-making or without data', () => {
    for (const { key, n, loss_making, missing } of picture.layers) {
      const members = picture.companies.filter(({ layer }) => layer === key);
      expect(members.filter(({ state }) => state === 'placed').length, key).toBe(n);
      expect(members.filter(({ state }) => state === 'loss').length, key).toBe(loss_making);
      expect(members.length, key).toBe(n + loss_making + missing);
    }
    for (const groups of [picture.tiers, picture.roles]) {
      const counted = groups.reduce((sum, { n, loss_making, missing }) => sum + n + loss_making + missing, 0);
      expect(counted).toBe(picture.companies.length);
    }
  });

  test('says the medians that every other surface says, and none of fewer than six', () => {
    const medians = new Map(groupMedians(market).map((group) => [group.group, group]));
    for (const group of [...picture.layers, picture.ai, picture.control]) {
      const { median, low } = medians.get(group.key) ?? {};
      expect(group.median, group.key).toBe(group.n < 6 ? null : median);
      expect(group.low, group.key).toBe(low);
    }
    expect(picture.layers.filter(({ n }) => n < 6).length).toBeGreaterThan(0);
  });

  test('places a company where its card does', () => {
    for (const issuer of ['nvda', 'amd', 'msft', 'vrt']) {
      const { valuation } = contextOf(market, issuer);
      const company = picture.companies.find((one) => one.issuer === issuer);
      expect(company, issuer).toMatchObject({
        ratio: valuation.ratio,
        multiple: valuation.multiple,
        band: valuation.band,
      });
      expect(company?.as_of, issuer).not.toBeNull();
      expect(company?.source, issuer).not.toBeNull();
    }
  });

  test('never places who has no ratio, and says why', () => {
    for (const { state, ratio, multiple, band } of picture.companies) {
      expect(ratio === null).toBe(state !== 'placed');
      if (state !== 'placed') expect([multiple, band]).toEqual([null, null]);
    }
  });

  test('knows growth of a layer from six figures on', () => {
    for (const { median, n, members, layer } of picture.growth) {
      expect(median === null, layer).toBe(n < 6);
      expect(n, layer).toBeLessThanOrEqual(members);
    }
  });
});

test('a market without facts is a page of empty rows, not a fault', () => {
  const empty = createMarket({
    universe: loadBundledUniverse(),
    facts: createFactBook([]),
    now: '2026-11-22',
  });
  const { layers, ai, companies, snapshot } = sectorPicture(empty, []);
  expect(layers.every(({ n, median }) => n === 0 && median === null)).toBe(true);
  expect(ai.as_of).toBeNull();
  expect(companies.every(({ state }) => state === 'no_data')).toBe(true);
  expect(snapshot).toBeNull();
});
