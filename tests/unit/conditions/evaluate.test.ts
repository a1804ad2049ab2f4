/** Every condition of method 3.2 over figures: at its line, beside it, and without them. */
import { describe, expect, test } from 'vitest';
import type { Condition, Terms } from '@/lib/conditions/condition';
import { evaluate, sightOf } from '@/lib/conditions/evaluate';
import { lookAt } from '@/lib/conditions/preview';
import { begin } from '@/lib/conditions/step';
import { eventText, readingText, termsText } from '@/lib/conditions/wording';
import { bannedWordsIn } from '@/lib/context/wording';
import type { Fact } from '@/lib/facts/fact';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { close, fact, marketOf, NVDA, PEERS, peersAt20, universe } from './scene';

const MON = '2026-11-16';
const TUE = '2026-11-17';
const WED = '2026-11-18';
const NOW = '2026-11-18';
const DAYS = [MON, TUE, WED];
const set = { date: MON, value: 40, unit: 'USD' };

const met = (terms: Terms, facts: readonly Fact[], now = NOW, from: Condition['set'] = set) =>
  sightOf({ market: marketOf(facts, now), issuer: NVDA }, { terms, set: from })?.met ?? null;

const closes = (...prices: number[]) => DAYS.map((day, n) => close(day, prices[n] ?? 20));
const ni = (period_end: string, value: number) =>
  fact({ metric: 'net_income_ttm', value, as_of: '2026-11-01', period_end });
const growth = (period_end: string, value: number, issuer = 'nvda') =>
  fact({
    metric: 'revenue_growth',
    value,
    as_of: '2026-11-01',
    period_end,
    issuer,
    symbol: issuer,
    currency: null,
  });
const high = (value: number, as_of = WED) => fact({ metric: 'high_52w', value, as_of });
const split = (value: number, as_of: string) => fact({ metric: 'split', value, as_of, currency: null });

describe('multiples of the median', () => {
  const x2: Terms = { kind: 'A1', k: 2 };
  const half: Terms = { kind: 'A2', k: 0.5 };
  test.each<[string, Terms, Fact[], boolean | null]>([
    ['two closes in a row at the line', x2, closes(20, 40, 40), true],
    ['one close alone', x2, closes(20, 20, 41), false],
    ['the first one just below', x2, closes(20, 39.9, 41), false],
    ['two closes in a row at half', half, closes(20, 10, 10), true],
    ['the second one above half', half, closes(20, 10, 10.1), false],
    [
      'a loss',
      x2,
      [...closes(20, 40, 40), fact({ metric: 'eps_ttm', value: -1, as_of: WED, period_end: WED })],
      null,
    ],
    ['no price', x2, [], null],
  ])('%s', (_name, terms, own, expected) => {
    expect(met(terms, [...peersAt20(DAYS), ...own])).toBe(expected);
  });

  test('closes with a week between them do not follow each other', () => {
    const facts = [...peersAt20(['2026-11-10', WED]), close('2026-11-10', 40), close(WED, 40)];
    expect(met(x2, facts)).toBe(false);
  });

  test('re-armed at 95 % of the line, and not before', () => {
    const scene = (last: number) => ({
      market: marketOf([...peersAt20(DAYS), ...closes(20, 20, last)], NOW),
      issuer: NVDA,
    });
    expect(sightOf(scene(38), { terms: x2, set })?.clear).toBe(true);
    expect(sightOf(scene(38.2), { terms: x2, set })?.clear).toBe(false);
  });
});

describe('prices', () => {
  test.each<[string, Terms, Fact[], boolean | null]>([
    ['a quarter below where it was set', { kind: 'A3', share: 0.25 }, [close(WED, 30)], true],
    ['not quite a quarter', { kind: 'A3', share: 0.25 }, [close(WED, 30.01)], false],
    ['a split is no fall', { kind: 'A3', share: 0.25 }, [close(WED, 20), split(2, TUE)], false],
    ['a fall after a split', { kind: 'A3', share: 0.25 }, [close(WED, 14), split(2, TUE)], true],
    [
      'a price in another currency',
      { kind: 'A3', share: 0.25 },
      [{ ...close(WED, 1), currency: 'EUR' }],
      null,
    ],
    ['no price', { kind: 'A3', share: 0.25 }, [], null],
    ['30 % below the high', { kind: 'A4', share: 0.3 }, [close(WED, 70), high(100)], true],
    ['29 % below the high', { kind: 'A4', share: 0.3 }, [close(WED, 71), high(100)], false],
    ['no high', { kind: 'A4', share: 0.3 }, [close(WED, 70)], null],
    [
      'a high of half a year ago',
      { kind: 'A4', share: 0.3 },
      [close(WED, 70), high(100, '2026-05-18')],
      null,
    ],
    [
      'a high of before the split',
      { kind: 'A4', share: 0.3 },
      [close(WED, 50), high(100, MON), split(2, TUE)],
      null,
    ],
  ])('%s', (_name, terms, facts, expected) => {
    expect(met(terms, facts)).toBe(expected);
  });
});

describe('results', () => {
  test.each<[string, Terms, Fact[], boolean | null]>([
    ['a loss', { kind: 'A7' }, [ni('2026-06-30', 5), ni('2026-09-30', -1)], true],
    ['exactly nothing', { kind: 'A7' }, [ni('2026-09-30', 0)], true],
    ['a profit', { kind: 'A7' }, [ni('2026-06-30', -5), ni('2026-09-30', 1)], false],
    ['a loss without an amount', { kind: 'A7' }, [fact({ metric: 'loss_ttm', value: 1, as_of: WED })], true],
    ['no income', { kind: 'A7' }, [], null],
    [
      'growth below',
      { kind: 'A8', share: 0.1 },
      [growth('2026-06-30', 0.5), growth('2026-09-30', 0.09)],
      true,
    ],
    ['growth at the line', { kind: 'A8', share: 0.1 }, [growth('2026-09-30', 0.1)], false],
    ['no growth', { kind: 'A8', share: 0.1 }, [], null],
    ['results of 201 days ago', { kind: 'A11', days: 200 }, [ni('2026-05-01', 1)], true],
    ['results of 200 days ago', { kind: 'A11', days: 200 }, [ni('2026-05-02', 1)], false],
    ['no results at all', { kind: 'A11', days: 200 }, [], true],
    ['the day', { kind: 'A12', date: NOW }, [], true],
    ['the day before', { kind: 'A12', date: '2026-11-19' }, [], false],
  ])('%s', (_name, terms, facts, expected) => {
    expect(met(terms, facts)).toBe(expected);
  });

  const group = (quarter: string, value: number, n: number) =>
    ['nvda', ...PEERS].slice(0, n).map((issuer) => growth(quarter, value, issuer));
  test.each<[string, Fact[], boolean | null]>([
    ['two quarters in a row', [...group('2026-06-30', 0.1, 8), ...group('2026-09-30', 0.2, 9)], true],
    ['one quarter', [...group('2026-06-30', 0.09, 9), ...group('2026-09-30', 0.2, 9)], false],
    ['a quarter between them', [...group('2026-03-31', 0.2, 9), ...group('2026-09-30', 0.2, 9)], false],
    ['seven companies', [...group('2026-06-30', 0.2, 7), ...group('2026-09-30', 0.2, 7)], null],
  ])('growth of a group: %s', (_name, facts, expected) => {
    expect(met({ kind: 'A10', group: 'chips', share: 0.1 }, facts)).toBe(expected);
  });
});

test('missing data fires none of them but the one that is about it', () => {
  const all: Terms[] = [
    { kind: 'A1', k: 1.1 },
    { kind: 'A2', k: 0.9 },
    { kind: 'A3', share: 0.05 },
    { kind: 'A4', share: 0.1 },
    { kind: 'A5', way: 'any' },
    { kind: 'A7' },
    { kind: 'A8', share: 1 },
    { kind: 'A9', ids: [] },
    { kind: 'A10', group: 'chips', share: -0.5 },
    { kind: 'A11', days: 5 },
  ];
  const full = { market: marketOf(loadSnapshot().facts, '2026-08-21'), issuer: NVDA };
  const at = { at: '2026-08-21T10:00:00.000Z', today: '2026-08-21' };
  const conditions = all.map((terms) =>
    begin({ id: terms.kind, issuer: 'nvda', terms }, sightOf(full, { terms, set: null }), at),
  );
  const armed = conditions.map((one) => ({ ...one, memory: { ...one.memory, armed: true } }));
  const empty = marketOf([], '2026-08-24');
  const { events } = evaluate(armed, empty, (id) => universe.byId.get(id), '2026-08-24T10:00:00.000Z');
  expect(events.map(({ condition }) => condition)).toEqual(['A11']);
});

describe('the preview', () => {
  test('names the days on which it would have been met', () => {
    const days = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', MON, TUE, WED];
    const prices = [20, 45, 45, 30, 30, 44, 44];
    const facts = [...peersAt20(days), ...days.map((day, n) => close(day, prices[n] ?? 0))];
    const looked = lookAt({ market: marketOf(facts, NOW), issuer: NVDA }, { kind: 'A1', k: 2 });
    expect(looked.preview).toMatchObject({
      kind: 'past',
      from: '2026-11-10',
      to: WED,
      readings: 7,
      fired: [{ date: '2026-11-12' }, { date: WED }],
    });
    expect(looked).toMatchObject({ met: true, now: { date: WED } });
  });

  test.each<[string, Terms, Fact[], object]>([
    ['a figure that is not known', { kind: 'A4', share: 0.3 }, [], { kind: 'unknown' }],
    ['what has no past', { kind: 'A6' }, [], { kind: 'none' }],
    ['a date', { kind: 'A12', date: '2027-01-31' }, [], { kind: 'date', date: '2027-01-31' }],
    [
      'when results grow old',
      { kind: 'A11', days: 200 },
      [ni('2026-09-30', 1)],
      { kind: 'date', date: '2027-04-19' },
    ],
  ])('%s', (_name, terms, facts, expected) => {
    expect(lookAt({ market: marketOf(facts, NOW), issuer: NVDA }, terms).preview).toEqual(expected);
  });
});

test('a report says what was met, the value and its date, and where it stood', () => {
  const reading = { date: WED, value: 30, unit: 'USD' };
  const event = {
    id: 'x',
    condition: 'c',
    issuer: 'nvda',
    terms: { kind: 'A3' as const, share: 0.25 },
    at: `${NOW}T10:00:00.000Z`,
    reading,
    set,
    told: false,
  };
  expect(eventText(event)).toBe(
    'Your condition was met: price 25 % below the close it was set at. Value $30.00 on 18 November 2026, set at $40.00 on 16 November 2026.',
  );
  expect(bannedWordsIn(eventText(event))).toEqual([]);
});

test.each<[Terms, string, number | string, string]>([
  [{ kind: 'A1', k: 2 }, 'P/E at or above 2.0× the median', 2.13, '2.1×'],
  [{ kind: 'A4', share: 0.3 }, 'price 30 % below the 52-week high', 0.32, '-32 %'],
  [{ kind: 'A5', way: 'down' }, 'tier moves down', 'mid', 'mid-tier'],
  [{ kind: 'A8', share: -0.05 }, 'revenue growth below -5 %', 0.1, '+10 %'],
  [{ kind: 'A9', ids: ['R04', 'R06'] }, 'risk note of severity 2 among R04, R06', 'R04', 'R04'],
  [{ kind: 'A11', days: 200 }, 'results older than 200 days', '', 'results of 18 November 2026'],
])('%o in words', (terms, text, value, printed) => {
  expect(termsText(terms)).toBe(text);
  expect(readingText(terms, { date: WED, value, unit: null })).toBe(printed);
});
