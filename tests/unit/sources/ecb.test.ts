import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { convertAmount, rateBetween } from '@/lib/facts/convert';
import { createFactBook } from '@/lib/facts/fact-book';
import { currenciesOf, readRates, thinned } from '@/lib/sources/ecb/reference-rates';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Failure } from '@/scripts/fake-sources/answer';
import { type FakeSources, startFakeSources } from '@/scripts/fake-sources/server';
import { inShort, NOW, providerAt, TODAY } from './stand-in';

const HOST = 'data-api.ecb.europa.eu';
const never = new AbortController().signal;
const clock = { now: NOW, server: null };
const HEADER = 'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE';
const line = (currency: string, day: string, value: string) =>
  `EXR.D.${currency}.EUR.SP00.A,D,${currency},EUR,SP00,A,${day},${value}`;

let sources: FakeSources;
beforeAll(async () => {
  sources = await startFakeSources({ today: TODAY });
});
afterAll(() => sources.close());
beforeEach(() => sources.fail(HOST, 'none'));

const fetchRates = () => providerAt(sources, 'ecb').fetch(loadBundledUniverse().listed, never);

describe('the reference rates of the ECB', () => {
  it('come in one request that is the same for everybody', async () => {
    const before = sources.requests.length;
    const { facts, failures } = await fetchRates();
    expect(failures).toEqual([]);
    expect(sources.requests.slice(before).map(({ path }) => path)).toEqual([
      '/service/data/EXR/D.AUD+CAD+CHF+CNY+GBP+HKD+INR+JPY+KRW+SEK+USD.EUR.SP00.A?startPeriod=2025-09-26&detail=dataonly&format=csvdata',
    ]);
    expect(facts[0]).toMatchObject({
      issuer: 'fx',
      metric: 'fx',
      currency: null,
      source: 'ecb',
      quality: 'official',
    });
    expect(new Set(facts.map(({ symbol }) => symbol)).size).toBe(11);
    expect(facts.length).toBeLessThan(11 * 80);
  });

  it('convert both ways, across the euro, into pence, and for a day months ago', async () => {
    const book = createFactBook((await fetchRates()).facts);
    const euro = (currency: string) => book.newest('fx', 'fx', `EUR${currency}`)?.value ?? Number.NaN;
    expect(convertAmount(book, 100, 'EUR', 'USD', TODAY)?.value).toBeCloseTo(100 * euro('USD'), 9);
    expect(convertAmount(book, 100, 'JPY', 'USD', TODAY)?.value).toBeCloseTo(
      (100 / euro('JPY')) * euro('USD'),
      9,
    );
    expect(convertAmount(book, 100, 'USD', 'GBX', TODAY)?.value).toBeCloseTo(
      (1e4 / euro('USD')) * euro('GBP'),
      9,
    );
    // A cross rate is never a fact of its own: both rates it is made of are named.
    expect(rateBetween(book, 'CNY', 'HKD', TODAY)?.facts.map(({ symbol }) => symbol)).toEqual([
      'EURCNY',
      'EURHKD',
    ]);
    for (const day of ['2026-10-11', '2026-04-16', '2025-12-31'])
      expect(convertAmount(book, 1, 'KRW', 'USD', day), day).not.toBeNull();
    expect(convertAmount(book, 1, 'TWD', 'USD', TODAY), 'not published').toBeNull();
  });

  it.each<[Failure, string]>([
    ['html', 'source blocked'],
    ['plain-text', 'source malformed'],
    ['gzip-bomb', 'source malformed'],
    ['redirect', 'source blocked'],
    ['server-error', 'source unavailable'],
    ['reset', 'source offline'],
    ['rate-limited', 'source rate-limited'],
  ])('%s → %s', async (failure, expected) => {
    sources.fail(HOST, failure);
    const result = await fetchRates();
    expect(inShort(result)).toEqual({ facts: [], failures: [expected] });
    expect(result.failures[0]?.message).toMatch(/^[A-Z].*\.$/);
    if (failure === 'rate-limited') expect(result.failures[0]?.until).toBe('2026-11-20T22:10:00.000Z');
  });

  it('of days that have not come are left out', async () => {
    sources.fail(HOST, 'future-date');
    const { facts } = await fetchRates();
    expect(facts.every(({ as_of }) => as_of <= '2026-11-21')).toBe(true);
  });
});

describe('a table of rates', () => {
  const rows = [line('USD', '2026-11-19', '1.1587'), line('USD', '2026-11-20', '1.1602')];
  const rate = (day: string, value: number) => ({ currency: 'USD', day, value });
  it.each<[string, string, unknown]>([
    ['in order', [HEADER, ...rows, ''].join('\n'), [rate('2026-11-19', 1.1587), rate('2026-11-20', 1.1602)]],
    [
      'with other columns, in another order',
      `OBS_STATUS,${HEADER}\nA,${rows[0]}\n`,
      [rate('2026-11-19', 1.1587)],
    ],
    [
      'cut in the middle of a number',
      [HEADER, ...rows].join('\n').slice(0, -3),
      [rate('2026-11-19', 1.1587)],
    ],
    ['with a day without a rate', `${HEADER}\n${line('USD', '2026-11-20', '')}\n`, []],
    ['with words for a rate', `${HEADER}\n${line('USD', '2026-11-20', 'NaN')}\n`, []],
    ['with a rate of nothing', `${HEADER}\n${line('USD', '2026-11-20', '0')}\n`, []],
    ['against another currency', `${HEADER}\n${rows[0]?.replace(',EUR,', ',USD,')}\n`, []],
    ['of months', `${HEADER}\n${line('USD', '2026-11', '1.15')}\n`, []],
    ['that is none', 'No results found.', null],
    ['that is empty', '', null],
  ])('%s', (_name, text, expected) => {
    expect(readRates(text, clock)).toEqual(expected);
  });

  it('keeps the newest days and one a week, the same ones tomorrow', () => {
    const days = Array.from({ length: 200 }, (_, place) =>
      new Date(Date.parse('2026-05-05') + place * 86_400_000).toISOString().slice(0, 10),
    );
    const kept = (until: number) =>
      thinned(days.slice(0, until).map((day) => rate(day, 1))).map(({ day }) => day);
    const [today, tomorrow] = [kept(199), kept(200)];
    expect(today.slice(0, 12)).toEqual(days.slice(187, 199).toReversed());
    expect(today.length).toBe(12 + 27);
    const old = (list: string[]) => list.slice(14);
    expect(old(tomorrow).filter((day) => !today.includes(day))).toEqual([]);
  });

  it('asks for no currency the ECB does not publish, and always for the dollar', () => {
    expect(currenciesOf([])).toEqual(['USD']);
    expect(currenciesOf(loadBundledUniverse().listed)).not.toContain('TWD');
  });
});
