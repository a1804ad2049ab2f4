import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, tagsOf } from '@/lib/watchlist/arrange';
import type { WatchedRow } from '@/lib/watchlist/watched-row';

const compare = new Intl.Collator('en', { sensitivity: 'base' }).compare;
const row = (name: string, change: Partial<WatchedRow> = {}, entry: object = {}): WatchedRow => ({
  entry: { issuer: name.toLowerCase(), added_at: '2026-01-01T00:00:00Z', order: 'i', note: '', ...entry },
  name,
  symbol: name.toUpperCase(),
  layer: 'chips',
  layer_label: 'Chips',
  more_layers: [],
  tier: null,
  state: 'no_data',
  ratio_kind: null,
  ratio: null,
  ratio_text: null,
  approx: false,
  multiple: null,
  band: null,
  glyph: '–',
  words: '',
  group_label: null,
  as_of: null,
  muted: false,
  year: null,
  ...change,
});
const pe = (ratio: number): Partial<WatchedRow> => ({
  state: 'ok',
  ratio_kind: 'pe',
  ratio,
  multiple: ratio / 20,
});
const rows = [
  row('Zeta', { ...pe(30), layer: 'app' }, { tags: ['Core'], note: 'old', noted_at: '2026-01-02T00:00:00Z' }),
  row(
    'alpha',
    { ...pe(10), tier: { value: 'mid', basis: 'rule' } },
    { note: 'new', noted_at: '2026-05-02T00:00:00Z' },
  ),
  row('Mu', { layer: 'fund', tier: { value: 'leader', basis: 'rule' } }, { tags: ['core', 'b'] }),
  row(
    'Nu',
    { state: 'loss_making', ratio_kind: 'p_s', ratio: 2, multiple: 0.5 },
    { added_at: '2026-03-01T00:00:00Z' },
  ),
];
const ALL: Arrangement = { sort: 'own', reversed: false, filter: '', tag: null };
const names = (change: Partial<Arrangement>) =>
  arrange(rows, { ...ALL, ...change }, compare)
    .map(({ name }) => name)
    .join(' ');

describe('order', () => {
  test.each<[string, Partial<Arrangement>, string]>([
    ['the reader’s own', {}, 'Zeta alpha Mu Nu'],
    ['names, whatever their case', { sort: 'company' }, 'alpha Mu Nu Zeta'],
    ['the chain', { sort: 'layer' }, 'alpha Nu Zeta Mu'],
    ['tiers from the top, none last', { sort: 'tier' }, 'Mu alpha Zeta Nu'],
    ['ratios of one kind, then the other, unknown last', { sort: 'ratio' }, 'alpha Zeta Nu Mu'],
    ['the other way round, unknown still last', { sort: 'ratio', reversed: true }, 'Nu Zeta alpha Mu'],
    ['newest note first', { sort: 'note' }, 'alpha Zeta Mu Nu'],
    ['added last first', { sort: 'added' }, 'Nu Zeta alpha Mu'],
  ])('%s', (_name, change, expected) => {
    expect(names(change)).toBe(expected);
  });
});

test.each<[string, Partial<Arrangement>, string]>([
  ['by name', { filter: 'ET' }, 'Zeta'],
  ['by note', { filter: 'new' }, 'alpha'],
  ['by tag', { filter: 'core' }, 'Zeta Mu'],
  ['by the chosen tag', { tag: 'core' }, 'Zeta Mu'],
  ['by both', { tag: 'core', filter: 'mu' }, 'Mu'],
  ['by nothing that fits', { filter: 'none' }, ''],
])('filtered %s', (_name, change, expected) => {
  expect(names(change)).toBe(expected);
});

test('every tag once, in alphabetical order', () => {
  expect(tagsOf(rows, compare)).toEqual(['b', 'Core']);
});
