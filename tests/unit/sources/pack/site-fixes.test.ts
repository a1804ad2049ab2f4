import { expect, test } from 'vitest';
import { parseSiteFixes } from '@/lib/sources/pack/site-fixes';

const HOST = { host: 'finance.example.com' };

test.each<[string, unknown, unknown[]]>([
  ['nothing', undefined, []],
  ['text', 'off', []],
  ['a host that is off', [{ ...HOST, off: true }], [{ ...HOST, off: true }]],
  [
    'parts to leave alone',
    [{ ...HOST, skip: ['.tape', '#quotes'] }],
    [{ ...HOST, skip: ['.tape', '#quotes'] }],
  ],
  ['an attribute with the symbol', [{ ...HOST, hint: 'data-symbol' }], [{ ...HOST, hint: 'data-symbol' }]],
  ['a broken entry among good ones', [{ host: '' }, HOST, { ...HOST, off: 'yes' }, null], [HOST]],
  ['an address instead of a host', [{ host: 'https://a.example/' }], []],
  ['every host', [{ host: '*' }, { host: '*.com' }, { host: 'com' }], []],
  ['an attribute that runs', [{ ...HOST, hint: 'on click' }], []],
  ['a selector without end', [{ ...HOST, skip: ['a'.repeat(201)] }], []],
  ['too many selectors', [{ ...HOST, skip: Array.from({ length: 21 }, () => 'a') }], []],
  ['what a newer version may add', [{ ...HOST, paint: 'red' }], []],
])('%s', (_name, raw, expected) => {
  expect(parseSiteFixes(raw)).toEqual(expected);
});

test('at most two hundred are taken', () => {
  expect(parseSiteFixes(Array.from({ length: 300 }, () => HOST)).length).toBe(200);
});
