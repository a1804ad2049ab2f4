import { expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { type ResolveHints, resolveSymbol } from '@/lib/universe/resolve';
import { createUniverse } from '@/lib/universe/universe';
import { anIssuer } from '@/tests/fixtures/issuers';

const universe = loadBundledUniverse();

/** `issuer symbol via`, or null. */
function answer(text: string, hints?: ResolveHints): string | null {
  const found = resolveSymbol(universe, text, hints);
  return found && `${found.issuer.id} ${found.line?.symbol} ${found.via}`;
}

const spellings: [text: string, expected: string | null][] = [
  ['NVDA', 'nvda NVDA symbol'],
  [' nvda ', 'nvda NVDA symbol'],
  ['$NVDA', 'nvda NVDA symbol'],
  ['NASDAQ:NVDA', 'nvda NVDA symbol'],
  ['Nasdaq: nvda', 'nvda NVDA symbol'],
  ['2330.TW', 'tsm 2330.TW alt'],
  ['2330', 'tsm 2330.TW alt'],
  ['TWSE: 2330', 'tsm 2330.TW alt'],
  ['700', '0700-hk 0700.HK symbol'],
  ['00700.HK', '0700-hk 0700.HK symbol'],
  ['HKG:0700', '0700-hk 0700.HK symbol'],
  ['GOOG', 'googl GOOG alt'],
  ['GOOGM', 'googl GOOGM alt'],
  ['005935.KS', '005930-ks 005935.KS alt'],
  ['HPE^C', 'hpe HPE-PC alt'],
  ['ERIC-B.ST', 'eric ERIC-B.ST alt'],
  ['RELX', 'rel-l RELX alt'],
  ['LON:REL', 'rel-l REL.L symbol'],
  // One code on two markets: only with its market.
  ['NXT', null],
  ['ASX:NXT', 'nxt-ax NXT.AX symbol'],
  ['TEL', 'tel TEL symbol'],
  ['TYO:8035', '8035-t 8035.T symbol'],
  ['ASM', null],
  ['WTAI', 'wtai WTAI symbol'],
  ['LON:WTAI', 'wtai-l WTAI.L symbol'],
  // A market the line is not on is no answer; the US exchanges count as one.
  ['XETR:NVDA', null],
  ['NYSE:NVDA', 'nvda NVDA symbol'],
  // Renamed and absorbed.
  ['PSTG', 'p P former'],
  ['FI', 'fisv FISV former'],
  ['IRBO', 'arty ARTY former'],
  ['FB', 'meta META former'],
  ['ANSS', 'snps SNPS absorbed'],
  ['JNPR', 'hpe HPE absorbed'],
  ['CYBR', 'panw PANW absorbed'],
  ['INFA', 'crm CRM absorbed'],
  ['SKYT', 'ionq IONQ absorbed'],
  ['CFLT', 'ibm IBM absorbed'],
  // Nothing.
  ['ZZZZ', null],
  ['', null],
  ['$', null],
  ['two words', null],
  ['CRYPTO:NVDA', null],
];

test.each(spellings)('%s', (text, expected) => {
  expect(answer(text)).toBe(expected);
});

const dated: [text: string, on: string, expected: string | null][] = [
  ['FB', '2022-06-08', 'meta META former'],
  ['FB', '2022-06-09', null],
  ['META', '2022-06-08', null],
  ['META', '2022-06-09', 'meta META symbol'],
  ['SNDK', '2015-01-01', null],
  ['SNDK', '2026-01-01', 'sndk SNDK symbol'],
  ['IVES', '2024-12-31', null],
  ['SPCX', '2025-12-31', null],
  ['SPCX', '2026-07-01', 'spcx SPCX symbol'],
  ['PSTG', '2026-07-01', 'p P former'],
];

test.each(dated)('a reused symbol means what it meant then: %s on %s', (text, on, expected) => {
  expect(answer(text, { on })).toBe(expected);
});

test('a former symbol with a known last day means nothing of this company from then on', () => {
  const p = universe.byId.get('p')!;
  const dates = { symbol_since: { P: '2026-03-01' }, symbol_until: { PSTG: '2026-03-01' } };
  const renamed = createUniverse([{ ...p, ...dates }]);
  expect(resolveSymbol(renamed, 'PSTG', { on: '2026-02-28' })?.via).toBe('former');
  expect(resolveSymbol(renamed, 'PSTG', { on: '2026-03-01' })).toBeNull();
  expect(resolveSymbol(renamed, 'P', { on: '2026-02-28' })).toBeNull();
});

test('an explicit market decides', () => {
  expect(answer('NXT', { mic: 'XASX' })).toBe('nxt-ax NXT.AX symbol');
  expect(answer('NXT', { mic: 'XNAS' })).toBeNull();
});

test('notes tell what a symbol became', () => {
  expect(resolveSymbol(universe, 'NVDA')?.note).toBeNull();
  expect(resolveSymbol(universe, 'PSTG')?.note).toBe('Ticker was PSTG until 2026; now P');
  expect(resolveSymbol(universe, 'FB')?.note).toBe('Ticker was FB until 2022; now META');
  expect(resolveSymbol(universe, 'FI')?.note).toBe('Former ticker FI; now FISV');
  expect(resolveSymbol(universe, 'ANSS')?.note).toBe('ANSS is no longer listed; part of Synopsys');
});

test('a symbol of today wins over a former one, a former one over an absorbed one', () => {
  const small = createUniverse([
    anIssuer('a', { former_symbols: ['B', 'C'] }),
    anIssuer('b', { absorbed_symbols: ['C'] }),
  ]);
  expect(resolveSymbol(small, 'B')?.issuer.id).toBe('b');
  expect(resolveSymbol(small, 'C')).toMatchObject({ issuer: { id: 'a' }, via: 'former' });
});

test('a numeric code of two companies is no answer', () => {
  const small = createUniverse([
    anIssuer('a', { symbol: '2000.HK', mic: 'XHKG' }),
    anIssuer('b', { symbol: '2000.TW', mic: 'XTAI' }),
  ]);
  expect(resolveSymbol(small, '2000')).toBeNull();
  expect(resolveSymbol(small, '2000.TW')?.issuer.id).toBe('b');
});

test('a dot inside a code is a share class, not a market', () => {
  const small = createUniverse([anIssuer('brk', { symbol: 'BRK-B', mic: 'XNYS' })]);
  for (const text of ['BRK/B', 'brk.b', 'BRK-B', 'NYSE: BRK.B']) {
    expect(resolveSymbol(small, text)?.issuer.id, text).toBe('brk');
  }
});

test('of two lines with one symbol the one on the market goes first, then the primary one', () => {
  const line = (mic: string) => ({
    symbol: 'ABC',
    mic,
    currency: 'USD',
    kind: 'ordinary' as const,
    per_primary: 1,
  });
  const small = createUniverse([
    anIssuer('other', { symbol: 'OTH', mic: 'XLON', alt_symbols: [line('XNYS')] }),
    anIssuer('abc', { mic: 'XNAS' }),
  ]);
  expect(resolveSymbol(small, 'ABC')?.issuer.id).toBe('abc');
  expect(resolveSymbol(small, 'NYSE:ABC')?.issuer.id).toBe('other');
  expect(resolveSymbol(small, 'NASDAQ:ABC')?.issuer.id).toBe('abc');
});
