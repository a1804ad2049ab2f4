import { expect, test } from 'vitest';
import { checkUniverse, findUniverseProblems } from '@/lib/universe/check-universe';
import issuers from '@/lib/universe/data/issuers.json';
import type { Issuer, TierOverride } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';

test('the bundled universe is sound', () => {
  expect(findUniverseProblems(issuers).problems).toEqual([]);
});

test('the bundled universe is complete', () => {
  const checked = checkUniverse(issuers);
  const count = (keep: (issuer: Issuer) => boolean) => checked.filter(keep).length;
  expect({
    all: checked.length,
    ai: count((one) => one.type === 'equity' && one.role !== 'control'),
    controls: count((one) => one.role === 'control'),
    funds: count((one) => one.type === 'etf'),
    unlisted: count((one) => one.type === 'private'),
    offers: checked.filter((one) => one.pending_offer).map((one) => one.id),
    merged: checked.filter((one) => one.merged_into).map((one) => `${one.id} > ${one.merged_into}`),
    skhy: checked.flatMap((one) => one.alt_symbols).find((line) => line.symbol === 'SKHY')?.per_primary,
  }).toEqual({
    all: 407,
    ai: 307,
    controls: 63,
    funds: 27,
    unlisted: 10,
    offers: ['qrvo', 'slab'],
    merged: ['xai > spcx'],
    skhy: null,
  });
});

const override: TierOverride = {
  tier: 'leader',
  rule_tier: 'mid',
  reason: 'One of four makers without which nothing runs',
  by: 'curator',
  date: '2026-01-01',
  review_by: '2026-06-30',
};

/** Enough rated issuers that one override stays under 5 %. */
const crowd = Array.from({ length: 20 }, (_, place) => anIssuer(`c${place}`));

const line = (symbol: string, mic: string) =>
  ({ symbol, mic, currency: 'USD', kind: 'cross_listing', per_primary: 1 }) as const;

const faulty: [name: string, raw: unknown, problem: RegExp][] = [
  ['not a list', { nvda: {} }, /^universe: expected a list/],
  ['no object', ['nvda'], /^entry 0: entry: /],
  ['missing field', [{ ...anIssuer('a'), why: undefined }], /^a: why: /],
  ['unknown layer', [{ ...anIssuer('a'), layers: ['quantum'] }], /^a: layers\.0: /],
  ['no layer', [{ ...anIssuer('a'), layers: [] }], /^a: layers/],
  ['unknown field', [{ ...anIssuer('a'), price: 1 }], /^a: entry: .*price/],
  ['wrong date', [{ ...anIssuer('a'), curated_on: '2026-02-30' }], /^a: curated_on: /],
  ['twice the same id', [anIssuer('a'), anIssuer('a', { symbol: 'B' })], /^a: id: used twice/],
  [
    'twice the same line',
    [anIssuer('a'), anIssuer('b', { alt_symbols: [line('A', 'XNAS')] })],
    /^b: symbol: A \(XNAS\) is already a's/,
  ],
  ['listed without symbol', [anIssuer('a', { symbol: null })], /^a: symbol: missing/],
  ['private with symbol', [anIssuer('a', { status: 'private' })], /^a: symbol: present/],
  [
    'alias of two',
    [
      anIssuer('a', { aliases: ['Delta'] }),
      anIssuer('b', { aliases: ['DELTA'], ambiguous_aliases: ['Delta'] }),
    ],
    /^a: aliases: "delta" is also b's/,
  ],
  ['related to nobody', [anIssuer('a', { related: ['ZZZ'] })], /^a: related: ZZZ/],
  ['merged into nobody', [anIssuer('a', { merged_into: 'zzz' })], /^a: merged_into: zzz/],
  ['date of another symbol', [anIssuer('a', { symbol_since: { B: '2025-01-01' } })], /^a: symbol_since: B/],
  [
    'override to the same tier',
    [...crowd, anIssuer('a', { tier_override: { ...override, rule_tier: 'leader' } })],
    /^a: tier_override\.tier: the same/,
  ],
  [
    'override with a short reason',
    [...crowd, anIssuer('a', { tier_override: { ...override, reason: 'big' } })],
    /^a: tier_override\.reason: /,
  ],
  [
    'override reviewed after 184 days',
    [...crowd, anIssuer('a', { tier_override: { ...override, review_by: '2026-07-04' } })],
    /^a: tier_override\.review_by: 184 days/,
  ],
  [
    'override reviewed before it was made',
    [...crowd, anIssuer('a', { tier_override: { ...override, review_by: '2025-12-31' } })],
    /^a: tier_override\.review_by: not after/,
  ],
  [
    'override that lifts a story',
    [...crowd, anIssuer('a', { role: 'concept', ai_evidence: 'E1', tier_override: override })],
    /^a: tier_override\.tier: lifts a concept/,
  ],
  [
    'too many overrides',
    [...crowd, anIssuer('a', { tier_override: override }), anIssuer('b', { tier_override: override })],
    /^universe: tier_override: 2 of 22/,
  ],
];

test.each(faulty)('names entry and field: %s', (_name, raw, problem) => {
  expect(findUniverseProblems(raw).problems).toContainEqual(expect.stringMatching(problem));
  expect(() => checkUniverse(raw)).toThrow(/universe is not sound/);
});

const sound: [name: string, raw: Issuer[]][] = [
  [
    'an alias ambiguous for both',
    ['a', 'b'].map((id) => anIssuer(id, { aliases: ['Delta'], ambiguous_aliases: ['Delta'] })),
  ],
  ['one code on two markets', [anIssuer('a'), anIssuer('b', { symbol: 'A', mic: 'XASX' })]],
  [
    'an override of 183 days',
    [...crowd, anIssuer('a', { tier_override: { ...override, review_by: '2026-07-03' } })],
  ],
  [
    'a story lowered',
    [
      ...crowd,
      anIssuer('a', { role: 'concept', ai_evidence: 'E0', tier_override: { ...override, tier: 'fringe' } }),
    ],
  ],
];

test.each(sound)('accepts %s', (_name, raw) => {
  expect(findUniverseProblems(raw).problems).toEqual([]);
});
