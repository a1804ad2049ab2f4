import { expect, test } from 'vitest';
import { fixesInForce, hostsOffByFix, parseSiteFixes, readingFixes } from '@/lib/sources/pack/site-fixes';

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
  ['a selector to search for', [{ ...HOST, skip: [':has(p)'] }], []],
  ['a list of selectors in one', [{ ...HOST, skip: ['a,b'] }], []],
  ['what a newer version may add', [{ ...HOST, paint: 'red' }], []],
])('%s', (_name, raw, expected) => {
  expect(parseSiteFixes(raw)).toEqual(expected);
});

test('at most two hundred are taken', () => {
  expect(parseSiteFixes(Array.from({ length: 300 }, () => HOST)).length).toBe(200);
});

test('no more text than a page can be asked to read', () => {
  const skip = Array.from({ length: 20 }, () => 'a'.repeat(200));
  const fixes = parseSiteFixes(Array.from({ length: 100 }, () => ({ ...HOST, skip })));
  expect(JSON.stringify(fixes).length).toBeLessThan(20_000);
  expect(fixes.length).toBe(4);
});

const kept = { built_at: '2026-10-01T06:00:00.000Z', fixes: [{ ...HOST, off: true }] };
test.each<[string, unknown, string, string[]]>([
  ['on the day itself', kept, '2026-10-01T07:00:00Z', [HOST.host]],
  ['for thirty days', kept, '2026-10-31T06:00:00Z', [HOST.host]],
  ['not a second longer', kept, '2026-10-31T06:00:01Z', []],
  ['by a clock that is behind', kept, '2026-09-01T06:00:00Z', [HOST.host]],
  ['without a date', { fixes: kept.fixes }, '2026-10-01T07:00:00Z', []],
  ['with a date that is none', { ...kept, built_at: 'soon' }, '2026-10-01T07:00:00Z', []],
  ['as an older version kept them', kept.fixes, '2026-10-01T07:00:00Z', []],
  ['when there are none', undefined, '2026-10-01T07:00:00Z', []],
  ['with a damaged one', { ...kept, fixes: [{ host: 1, off: true }] }, '2026-10-01T07:00:00Z', []],
])('fixes hold %s', (_name, stored, now, hosts) => {
  const off = hostsOffByFix(fixesInForce(stored, new Date(now)));
  expect([...off.keys()]).toEqual(hosts);
  for (const day of off.values()) expect(day).toBe('2026-10-01');
});

test('pages learn what to leave out and what names a symbol, and nothing of sites that are only off', () => {
  const fixes = [
    { ...HOST, off: true },
    { host: 'a.example', skip: ['.tape'], off: false },
    { host: 'b.example', hint: 'data-line' },
  ];
  expect(readingFixes({ ...kept, fixes })).toEqual([
    { host: 'a.example', skip: ['.tape'] },
    { host: 'b.example', hint: 'data-line' },
  ]);
});
