/** When a condition reports: once, at most once a day, never for want of data, never twice because of a clock. */
import { describe, expect, test } from 'vitest';
import type { Condition, Terms } from '@/lib/conditions/condition';
import type { Sight } from '@/lib/conditions/judge';
import { begin, step } from '@/lib/conditions/step';

const at = (today: string, hour = 12) => ({
  at: `${today}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  today,
});
const sight = (date: string, met: boolean, clear = !met, needsNewer = false): Sight => ({
  reading: { date, value: met ? 1 : 0, unit: null },
  met,
  clear,
  needsNewer,
});
const said = (value: string, date = '2026-11-20', unit: string | null = null): Sight => ({
  reading: { date, value, unit },
  met: false,
  clear: false,
  needsNewer: false,
});
const start = (terms: Terms, first: Sight | null, today = '2026-11-19'): Condition =>
  begin({ id: 'c', issuer: 'nvda', terms }, first, at(today));

/** Days on which it reports, in a row of evaluations. */
function reports(condition: Condition, ...turns: [string, Sight | null, number?][]): string[] {
  let present = condition;
  return turns.flatMap(([today, seen, hour]) => {
    const stepped = step(present, seen, at(today, hour));
    present = stepped.condition;
    return stepped.fired ? [today] : [];
  });
}

const line: Terms = { kind: 'A7' };
const off = sight('2026-11-19', false);

describe('a line that is crossed', () => {
  test.each<[string, [string, Sight | null, number?][], string[]]>([
    [
      'reports once while it stays met',
      [
        ['2026-11-20', sight('2026-11-20', true)],
        ['2026-11-22', sight('2026-11-22', true)],
      ],
      ['2026-11-20'],
    ],
    [
      'reports again after it was clear',
      [
        ['2026-11-20', sight('2026-11-20', true)],
        ['2026-11-21', sight('2026-11-21', false)],
        ['2026-11-23', sight('2026-11-23', true)],
      ],
      ['2026-11-20', '2026-11-23'],
    ],
    [
      'stays silent between the line and the one that re-arms',
      [
        ['2026-11-20', sight('2026-11-20', true)],
        ['2026-11-21', sight('2026-11-21', false, false)],
        ['2026-11-23', sight('2026-11-23', true)],
      ],
      ['2026-11-20'],
    ],
    [
      'reports at most once in 24 hours, and then still does',
      [
        ['2026-11-20', sight('2026-11-20', true)],
        ['2026-11-20', sight('2026-11-20', false), 13],
        ['2026-11-21', sight('2026-11-21', true), 11],
        ['2026-11-21', sight('2026-11-21', true), 13],
      ],
      ['2026-11-20', '2026-11-21'],
    ],
    [
      'missing data neither reports nor re-arms',
      [
        ['2026-11-20', sight('2026-11-20', true)],
        ['2026-11-21', null],
        ['2026-11-22', sight('2026-11-22', true)],
      ],
      ['2026-11-20'],
    ],
    [
      'missing data at first',
      [
        ['2026-11-20', null],
        ['2026-11-21', sight('2026-11-21', true)],
      ],
      ['2026-11-21'],
    ],
  ])('%s', (_name, turns, expected) => {
    expect(reports(start(line, off), ...turns)).toEqual(expected);
  });

  test('one that is met when it is set tells of nothing until it was clear once', () => {
    const met = start(line, sight('2026-11-19', true));
    expect(reports(met, ['2026-11-21', sight('2026-11-21', true)])).toEqual([]);
    expect(
      reports(met, ['2026-11-21', sight('2026-11-21', false)], ['2026-11-22', sight('2026-11-22', true)]),
    ).toEqual(['2026-11-22']);
  });

  test('one that re-arms with the next report does so at a later date only', () => {
    const growth: Terms = { kind: 'A8', share: 0 };
    const low = (date: string) => sight(date, true, true, true);
    expect(
      reports(
        start(growth, sight('2026-06-30', false, true, true)),
        ['2026-11-20', low('2026-09-30')],
        ['2026-11-25', low('2026-09-30')],
        ['2027-02-20', low('2026-12-31')],
      ),
    ).toEqual(['2026-11-20', '2027-02-20']);
  });

  test('what was first known stays the value it was set at', () => {
    const first = step(start(line, null), off, at('2026-11-20')).condition;
    const later = step(first, sight('2026-11-21', true), at('2026-11-21')).condition;
    expect(later.set).toEqual(off.reading);
  });
});

describe('a clock that jumps', () => {
  test('set back after a report: nothing is reported twice', () => {
    const past: Terms = { kind: 'A12', date: '2027-01-01' };
    const due = (today: string) => sight(today, today >= '2027-01-01', false);
    expect(
      reports(
        start(past, due('2026-11-19')),
        ['2030-01-01', due('2030-01-01')],
        ['2026-11-20', due('2026-11-20')],
        ['2026-11-22', due('2026-11-22')],
        ['2027-01-02', due('2027-01-02')],
      ),
    ).toEqual(['2030-01-01']);
  });

  test('set back: what changed meanwhile is taken down, and later changes are told of', () => {
    const tier: Terms = { kind: 'A5', way: 'any' };
    expect(
      reports(
        start(tier, said('leader')),
        ['2030-01-01', said('mid')],
        ['2026-11-20', said('leader')],
        ['2026-11-23', said('leader')],
        ['2026-11-25', said('mid')],
      ),
    ).toEqual(['2030-01-01', '2026-11-25']);
  });

  test('a report dated ahead does not keep it silent for ever', () => {
    const ahead = reports(
      start(line, off),
      ['2030-01-01', sight('2026-11-20', true)],
      ['2026-11-21', sight('2026-11-21', false)],
      ['2026-11-22', sight('2026-11-22', false)],
      ['2026-11-24', sight('2026-11-24', true)],
    );
    expect(ahead).toEqual(['2030-01-01', '2026-11-24']);
  });
});

describe('something said that changes', () => {
  test.each<[string, Terms, (Sight | null)[], number[]]>([
    [
      'any change of tier',
      { kind: 'A5', way: 'any' },
      [said('leader'), said('mid'), said('mid'), said('leader')],
      [1, 3],
    ],
    [
      'only downwards',
      { kind: 'A5', way: 'down' },
      [said('mid'), said('leader'), said('mid'), said('fringe')],
      [2, 3],
    ],
    ['back after missing data', { kind: 'A5', way: 'any' }, [said('leader'), null, said('leader')], []],
    ['unknown when it was set', { kind: 'A6' }, [null, said('origin E3'), said('origin E2')], [2]],
    ['a new note', { kind: 'A9', ids: [] }, [said('R06'), said('R06 R14'), said('R06 R14')], [1]],
    ['a note that goes and comes back', { kind: 'A9', ids: [] }, [said('R06'), said(''), said('R06')], [2]],
    [
      'a note that nobody asked for',
      { kind: 'A9', ids: ['R14'] },
      [said(''), said('R06'), said('R06 R14')],
      [2],
    ],
  ])('%s', (_name, terms, sights, expected) => {
    const [first = null, ...rest] = sights;
    const day = (n: number) => `2026-12-${String(n * 2 + 1).padStart(2, '0')}`;
    const days = reports(
      start(terms, first),
      ...rest.map((one, n): [string, Sight | null] => [day(n + 1), one]),
    );
    expect(days).toEqual(expected.map(day));
  });

  test('a note that was gone because its figure was is not new', () => {
    const all = 'price revenue_ttm';
    expect(
      reports(
        start({ kind: 'A9', ids: [] }, said('R14', '2026-11-19', all)),
        ['2026-11-21', said('', '2026-11-21', 'price')],
        ['2026-11-23', said('R14', '2026-11-23', all)],
        ['2026-11-25', said('R06 R14', '2026-11-25', all)],
      ),
    ).toEqual(['2026-11-25']);
  });

  test('a second change within a day is told of once the day is over', () => {
    const tier: Terms = { kind: 'A5', way: 'any' };
    expect(
      reports(
        start(tier, said('leader')),
        ['2026-11-21', said('mid'), 12],
        ['2026-11-21', said('fringe'), 15],
        ['2026-11-22', said('fringe'), 13],
      ),
    ).toEqual(['2026-11-21', '2026-11-22']);
  });
});
