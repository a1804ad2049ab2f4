import { expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { searchIssuers } from '@/lib/universe/search';
import { createUniverse } from '@/lib/universe/universe';
import { anIssuer } from '@/tests/fixtures/issuers';

const universe = loadBundledUniverse();
const firstOf = (text: string) => searchIssuers(universe, text, 5)[0]?.issuer.id;

const firsts: [text: string, issuer: string | undefined][] = [
  ['nvda', 'nvda'],
  ['$NVDA', 'nvda'],
  ['NVIDIA', 'nvda'],
  ['台积电', 'tsm'],
  ['エヌビディア', 'nvda'],
  ['엔비디아', 'nvda'],
  ['三星', '005930-ks'],
  ['2330', 'tsm'],
  ['pstg', 'p'],
  ['facebook', 'meta'],
  ['OpenAI', 'openai'],
  ['siemens energy', 'enr-de'],
  ['  ', undefined],
  ['qqqqqq', undefined],
];

test.each(firsts)('%s', (text, issuer) => {
  expect(firstOf(text)).toBe(issuer);
});

test('accents and case do not matter', () => {
  const small = createUniverse([anIssuer('a', { short_name: 'Électricité Générale' })]);
  expect(searchIssuers(small, 'electricite gen', 5)).toHaveLength(1);
});

test('nearer matches come first', () => {
  const named = (id: string, symbol: string, short_name: string) =>
    anIssuer(id, { symbol, short_name, legal_name: short_name });
  const small = createUniverse([
    named('inside', 'ZA', 'Hypermeta'),
    named('word', 'ZB', 'Big Meta'),
    named('name-start', 'ZC', 'Metagroup'),
    named('symbol-start', 'METAX', 'Other'),
    anIssuer('former', {
      symbol: 'ZD',
      short_name: 'Renamed',
      legal_name: 'Renamed',
      former_symbols: ['META'],
    }),
    named('name', 'ZE', 'Meta'),
    named('symbol', 'META', 'Something'),
  ]);
  expect(searchIssuers(small, 'meta', 9).map((hit) => hit.issuer.id)).toEqual([
    'symbol',
    'name',
    'former',
    'symbol-start',
    'name-start',
    'word',
    'inside',
  ]);
});

test('says which spelling matched, and keeps to the limit', () => {
  expect(searchIssuers(universe, 'facebook', 1)).toMatchObject([{ matched: 'Facebook' }]);
  expect(searchIssuers(universe, 'a', 3)).toHaveLength(3);
});

test('a symbol is found from its beginning, a former one only as a whole', () => {
  const small = createUniverse([
    anIssuer('a', { symbol: 'QWERTY', short_name: 'One', legal_name: 'One', former_symbols: ['UIOP'] }),
  ]);
  const found = (text: string) => searchIssuers(small, text, 5).length;
  expect([found('qwe'), found('wert'), found('uiop'), found('uio')]).toEqual([1, 0, 1, 0]);
});

test('of two spellings equally near the first one is named', () => {
  const small = createUniverse([
    anIssuer('a', {
      symbol: 'ZZ',
      short_name: 'Delta One',
      legal_name: 'Delta Two',
      aliases: ['Delta Three'],
    }),
  ]);
  expect(searchIssuers(small, 'delta', 5)[0]?.matched).toBe('Delta One');
});
