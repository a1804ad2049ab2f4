import { describe, expect, test } from 'vitest';
import { type SortKey, sortCompanies } from '@/components/sector/sort-companies';
import { companiesCsv, growthCsv, historyCsv } from '@/components/sector/tables';
import { type Filter, matchesFilter, NO_FILTER } from '@/components/sector/use-filter';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { company, layer } from './companies';

const a = company({ issuer: 'a', name: 'Alpha', ratio: 20, tier: 'fringe', growth: 0.5 });
const b = company({ issuer: 'b', name: 'béta', ratio: null, tier: 'leader', multiple: null, band: null });
const c = company({
  issuer: 'c',
  name: 'Gamma',
  known_as: 'Worldwide Gamma',
  ratio: 10,
  growth: -0.2,
  layer: 'cloud',
  role: 'concept',
});
const companies = [a, b, c];
const order = (list: readonly { issuer: string }[]) => list.map(({ issuer }) => issuer).join('');

describe('sorting', () => {
  test.each<[SortKey, boolean, string]>([
    ['ratio', false, 'cab'],
    ['ratio', true, 'acb'],
    ['growth', false, 'cab'],
    ['growth', true, 'acb'],
    ['tier', false, 'bca'],
    ['tier', true, 'acb'],
    ['name', false, 'abc'],
    ['name', true, 'cba'],
    ['layer', false, 'abc'],
    ['layer', true, 'cba'],
    ['role', false, 'cab'],
  ])('by %s, descending %s', (key, descending, expected) => {
    expect(order(sortCompanies(companies, { key, descending }))).toBe(expected);
  });
});

describe('filters', () => {
  test.each<[string, Partial<Filter>, string]>([
    ['none', {}, 'abc'],
    ['a layer', { layer: 'cloud' }, 'c'],
    ['a tier', { tier: 'leader' }, 'b'],
    ['a role', { role: 'origin' }, 'ab'],
    ['two at once', { role: 'origin', tier: 'fringe' }, 'a'],
    ['a name without its accent', { query: ' BETA ' }, 'b'],
    ['a symbol’s beginning', { query: 'c' }, 'c'],
    ['the universe’s own name', { query: 'wide' }, 'c'],
    ['nobody’s name', { query: 'zzz' }, ''],
  ])('%s', (_, change, expected) => {
    const filter = { ...NO_FILTER, ...change };
    expect(order(companies.filter((one) => matchesFilter(one, filter)))).toBe(expected);
  });
});

describe('CSV', () => {
  const lines = (csv: string) => csv.split('\r\n');

  test('every company has its source and its day; a reason stands where a ratio does not', () => {
    const [head, first, second] = lines(companiesCsv(companies));
    expect(head).toBe('Company,Symbol,Layer,Tier,Role,P/E,State,× median,Revenue growth,Source,Date');
    expect(first).toBe('Alpha,A,Chips & foundry,Fringe,Origin,20,,1,0.5,US listing files,2026-08-21');
    expect(second).toBe('béta,B,Chips & foundry,Leader,Origin,,loss-making,,,US listing files,2026-08-21');
  });

  test('a name that a spreadsheet would run is text', () => {
    expect(lines(companiesCsv([company({ issuer: 'x', name: '=1+1' })]))[1]).toMatch(/^"'=1\+1",X,/);
  });

  const picture: SectorPicture = {
    companies,
    layers: [layer('chips')],
    ai: layer('ai'),
    control: layer('control'),
    tiers: [],
    roles: [],
    growth: [
      { layer: 'chips', median: 0.25, low: null, high: null, n: 6, members: 9 },
      { layer: 'cloud', median: null, low: null, high: null, n: 1, members: 3 },
    ],
    history: [
      { date: '2024-10-10', ai: { median: 39.676, n: 55 }, non_ai: null },
      { date: '2024-10-12', ai: { median: 39.69, n: 55 }, non_ai: { median: 27.2, n: 21 } },
    ],
    snapshot: '2026-08-21',
  };

  test('a date without a median leaves its fields empty', () => {
    const [, first, second] = lines(historyCsv(picture));
    expect(first).toMatch(/^2024-10-10,39\.676,55,,,\S/);
    expect(second).toMatch(/^2024-10-12,39\.69,55,27\.2,21,\S/);
  });

  test('unknown growth is an empty field beside its count', () => {
    const [, chips, cloud] = lines(growthCsv(picture));
    expect(chips).toBe('Chips & foundry,0.25,6,US listing files,2026-08-21');
    expect(cloud).toBe('Cloud,,1,US listing files,2026-08-21');
  });
});
