import { expect, test } from 'vitest';
import { createUniverse } from '@/lib/universe/universe';
import { medianHistory } from '@/scripts/snapshot/median-history';
import { anIssuer } from '@/tests/fixtures/issuers';

test('the record of medians: positive ratios of one line an issuer, small groups empty', () => {
  const crowd = createUniverse([
    ...Array.from({ length: 8 }, (_, place) => anIssuer(`a${place}`)),
    anIssuer('fringe', { tier: 'fringe' }),
    anIssuer('periph', { valuation_group: 'ai_periphery' }),
    ...Array.from({ length: 7 }, (_, place) => anIssuer(`c${place}`, { valuation_group: 'control' })),
    anIssuer('offer', { valuation_group: 'control', pending_offer: { since: '2026-01-02', note: 'offer' } }),
  ]);
  const day = (committed: string, symbols: string[]) =>
    symbols.map((symbol, place) => ({ committed, symbol, price: String(10 * (place + 1)), eps: '1' }));
  const ai = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
  const control = ['C0', 'C1', 'C2', 'C3', 'C4'];
  expect(
    medianHistory(
      [
        ...day('2026-01-02', [...control, 'OFFER']),
        ...day('2026-01-01', [...control, 'OFFER']),
        ...day('2026-01-01', [...ai, 'FRINGE', 'PERIPH', 'ZZZ']),
        { committed: '2026-01-01', symbol: 'C6', price: '99', eps: '-1' },
      ],
      crowd,
    ),
  ).toEqual([
    { date: '2026-01-01', ai: { median: 45, n: 8 }, non_ai: { median: 35, n: 6 } },
    { date: '2026-01-02', ai: null, non_ai: null },
  ]);
});
