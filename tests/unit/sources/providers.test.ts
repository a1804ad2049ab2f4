import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { convertAmount } from '@/lib/facts/convert';
import { createFactBook } from '@/lib/facts/fact-book';
import type { ProviderId } from '@/lib/sources/catalogue';
import type { Failure } from '@/scripts/fake-sources/answer';
import { type FakeSources, startFakeSources } from '@/scripts/fake-sources/server';
import { inShort, issuerOf, NOW, providerAt, TODAY } from './stand-in';

let sources: FakeSources;
beforeAll(async () => {
  sources = await startFakeSources({ today: TODAY });
});
afterAll(() => sources.close());

/** All that are asked about one company at a time; the rates of the ECB have tests of their own. */
const HOSTS: Record<Exclude<ProviderId, 'ecb'>, string> = {
  sec: 'data.sec.gov',
  'yahoo-chart': 'query1.finance.yahoo.com',
  finnhub: 'finnhub.io',
  fmp: 'financialmodelingprep.com',
  'alpha-vantage': 'www.alphavantage.co',
};
type OneByOne = keyof typeof HOSTS;
const IDS = Object.keys(HOSTS) as OneByOne[];
const never = new AbortController().signal;

beforeEach(() => {
  for (const host of Object.values(HOSTS)) sources.fail(host, 'none');
});

describe('what each source tells when all is well', () => {
  const world = () => {
    const figures = sources.world.bySymbol.get('NVDA');
    if (!figures) throw new Error('the stand-in knows NVDA');
    return figures;
  };

  it('SEC: EPS, income, revenue and shares of one period, dated by their filing', async () => {
    const result = await providerAt(sources, 'sec').fetch([issuerOf('nvda')], never);
    expect(result.failures).toEqual([]);
    expect(result.facts.map(({ metric }) => metric)).toEqual([
      'eps_ttm',
      'net_income_ttm',
      'revenue_ttm',
      'shares',
    ]);
    expect(result.facts[0]).toMatchObject({
      value: world().eps,
      currency: 'USD',
      period_end: '2026-09-30',
      as_of: '2026-11-04',
      quality: 'official',
    });
    expect(new Set(result.facts.map(({ period_end }) => period_end))).toEqual(new Set(['2026-09-30']));
  });

  it('SEC: a foreign filer’s year, per ordinary share, in the currency of its accounts', async () => {
    const { facts } = await providerAt(sources, 'sec').fetch([issuerOf('tsm')], never);
    expect(facts[0]).toMatchObject({
      metric: 'eps_fy',
      symbol: '2330.TW',
      currency: 'TWD',
      flags: ['fy_not_ttm'],
      period_end: '2025-12-31',
    });
  });

  it('SEC: a split between the annual and the quarterly report', async () => {
    sources.fail(HOSTS.sec, 'split');
    const { facts } = await providerAt(sources, 'sec').fetch([issuerOf('nvda')], never);
    expect(facts[0]?.value).toBeCloseTo(world().eps, 2);
  });

  it('Yahoo: price, range and splits', async () => {
    sources.fail(HOSTS['yahoo-chart'], 'split');
    const result = await providerAt(sources, 'yahoo-chart').fetch([issuerOf('nvda')], never);
    expect(result.facts.map(({ metric }) => metric)).toEqual(['price', 'high_52w', 'low_52w', 'split']);
    expect(result.facts[3]).toMatchObject({ value: 10, currency: null, as_of: '2026-11-20' });
  });

  it('Yahoo: pence stay pence', async () => {
    const { facts } = await providerAt(sources, 'yahoo-chart').fetch([issuerOf('rel-l')], never);
    expect(facts[0]).toMatchObject({ symbol: 'REL.L', currency: 'GBX' });
  });

  it('Yahoo: the rates that lead from the accounts to the quote, each asked for once', async () => {
    const before = sources.requests.length;
    const asked = ['tsm', 'umc', '0700-hk', 'sap', 'nvda'].map(issuerOf);
    const { facts } = await providerAt(sources, 'yahoo-chart').fetch(asked, never);
    const rates = facts
      .filter(({ metric }) => metric === 'fx')
      .map(({ issuer, symbol, currency }) => `${issuer} ${symbol} ${currency}`);
    expect(new Set(rates)).toEqual(
      new Set(['fx USDTWD null', 'fx USDCNY null', 'fx USDHKD null', 'fx EURUSD null']),
    );
    expect(sources.requests.length - before).toBe(asked.length + 4);
    const book = createFactBook(facts);
    expect(convertAmount(book, 100, 'TWD', 'USD', TODAY)?.value).toBeCloseTo(3.3, 5);
    expect(convertAmount(book, 100, 'CNY', 'HKD', TODAY)?.value).toBeCloseTo(109.375, 5);
  });

  it('Finnhub: price, size and ratios of a US line', async () => {
    const result = await providerAt(sources, 'finnhub').fetch([issuerOf('nvda')], never);
    expect(result.facts.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['price', 'market_cap', 'shares', 'eps_ttm', 'pe_ttm']),
    );
    expect(result.facts.find(({ metric }) => metric === 'market_cap')?.value).toBeCloseTo(
      world().price * world().shares,
      -6,
    );
  });

  it('Finnhub: no EPS of a company whose accounts are in another currency', async () => {
    const { facts } = await providerAt(sources, 'finnhub').fetch([issuerOf('tsm')], never);
    expect(facts.map(({ metric }) => metric)).not.toContain('eps_ttm');
    expect(facts[0]).toMatchObject({ metric: 'price', symbol: 'TSM', currency: 'USD' });
  });

  it('FMP: quote and four quarters', async () => {
    const { facts } = await providerAt(sources, 'fmp').fetch([issuerOf('nvda')], never);
    expect(facts.find(({ metric }) => metric === 'eps_ttm')).toMatchObject({
      value: world().eps,
      period_end: '2026-09-30',
    });
  });

  it('FMP: no EPS out of quarters on two sides of a split', async () => {
    sources.fail(HOSTS.fmp, 'split');
    const { facts } = await providerAt(sources, 'fmp').fetch([issuerOf('nvda')], never);
    expect(facts.map(({ metric }) => metric)).toEqual(['price', 'market_cap', 'high_52w', 'low_52w']);
  });

  it('Alpha Vantage: text for figures, "-" for none', async () => {
    const { facts } = await providerAt(sources, 'alpha-vantage').fetch([issuerOf('nvda')], never);
    expect(facts.find(({ metric }) => metric === 'eps_ttm')).toMatchObject({
      value: world().eps,
      period_end: '2026-09-30',
    });
    expect(facts.map(({ metric }) => metric)).not.toContain('low_52w');
  });
});

/** Same trouble, same word, whoever has it; never a fact. */
const COMMON: [Failure, string][] = [
  ['unknown-symbol', 'nvda unknown-symbol'],
  ['html', 'source blocked'],
  ['plain-text', 'nvda malformed'],
  ['truncated', 'nvda malformed'],
  ['gzip-bomb', 'nvda malformed'],
  ['redirect', 'source blocked'],
  ['server-error', 'source unavailable'],
  ['reset', 'source offline'],
  ['rate-limited', 'source rate-limited'],
];
const OWN: [OneByOne, Failure, string][] = [
  ['yahoo-chart', 'wrong-currency', 'nvda refused'],
  ['yahoo-chart', 'wrong-symbol', 'nvda refused'],
  ['yahoo-chart', 'future-date', 'nvda refused'],
  ['finnhub', 'bad-key', 'source bad-key'],
  ['finnhub', 'not-in-plan', 'nvda not-in-plan'],
  ['finnhub', 'wrong-currency', 'nvda refused'],
  ['finnhub', 'future-date', 'nvda refused'],
  ['fmp', 'bad-key', 'source bad-key'],
  ['fmp', 'not-in-plan', 'nvda not-in-plan'],
  ['fmp', 'wrong-currency', 'nvda refused'],
  ['fmp', 'wrong-symbol', 'nvda refused'],
  ['fmp', 'future-date', 'nvda refused'],
  ['alpha-vantage', 'bad-key', 'source bad-key'],
  ['alpha-vantage', 'not-in-plan', 'nvda not-in-plan'],
  ['alpha-vantage', 'wrong-currency', 'nvda refused'],
  ['alpha-vantage', 'wrong-symbol', 'nvda refused'],
  ['alpha-vantage', 'future-date', 'nvda refused'],
];
const troubles = [
  ...IDS.flatMap((id) => COMMON.map(([failure, expected]) => [id, failure, expected] as const)),
  ...OWN,
];

describe('what never becomes a fact', () => {
  it.each(troubles)('%s: %s → %s', async (id, failure, expected) => {
    sources.fail(HOSTS[id], failure);
    const result = await providerAt(sources, id).fetch([issuerOf('nvda')], never);
    const said = id === 'sec' && failure === 'unknown-symbol' ? 'nvda no-figure' : expected;
    expect(inShort(result)).toEqual({ facts: [], failures: [said] });
    expect(result.failures[0]?.message).toMatch(/^[A-Z“].*\.$/);
  });

  it('a wrong key is told before anything else', async () => {
    const result = await providerAt(sources, 'finnhub', 'nonsense').fetch(
      [issuerOf('nvda'), issuerOf('amd')],
      never,
    );
    expect(inShort(result).failures).toEqual(['source bad-key']);
    expect(JSON.stringify(result)).not.toContain('nonsense');
  });

  it('says until when it is no use asking: ten minutes at the SEC, the stated time at FMP', async () => {
    sources.fail(HOSTS.sec, 'rate-limited');
    sources.fail(HOSTS.fmp, 'rate-limited');
    const untilOf = async (id: OneByOne) => {
      const { failures } = await providerAt(sources, id).fetch([issuerOf('nvda')], never);
      return Date.parse(failures[0]?.until ?? '') - NOW.getTime();
    };
    expect(await untilOf('sec')).toBe(600_000);
    expect(await untilOf('fmp')).toBe(174);
  });

  it('gives up on an answer that never comes', async () => {
    sources.fail(HOSTS['yahoo-chart'], 'hang');
    const result = await providerAt(sources, 'yahoo-chart', null, 100).fetch([issuerOf('nvda')], never);
    expect(inShort(result).failures).toEqual(['source unavailable']);
  });
});

describe('asking about several companies', () => {
  it('keeps what came before the trouble and stops there', async () => {
    const before = sources.requests.length;
    sources.fail(HOSTS['yahoo-chart'], 'rate-limited', '/v8/finance/chart/AMD');
    const asked = ['nvda', 'amd', 'avgo'].map(issuerOf);
    const result = await providerAt(sources, 'yahoo-chart').fetch(asked, never);
    expect(inShort(result).failures).toEqual(['source rate-limited']);
    expect(new Set(result.facts.map(({ issuer }) => issuer))).toEqual(new Set(['nvda']));
    expect(sources.requests.length - before).toBe(2);
  });

  it('goes on past a company it does not know', async () => {
    sources.fail(HOSTS['yahoo-chart'], 'unknown-symbol', '/v8/finance/chart/AMD');
    const result = await providerAt(sources, 'yahoo-chart').fetch(['amd', 'avgo'].map(issuerOf), never);
    expect(inShort(result).failures).toEqual(['amd unknown-symbol']);
    expect(result.facts.some(({ issuer }) => issuer === 'avgo')).toBe(true);
  });

  it('rejects with the reason of an abort, and asks nothing more', async () => {
    const stop = new AbortController();
    stop.abort(new DOMException('cancelled', 'AbortError'));
    const before = sources.requests.length;
    await expect(providerAt(sources, 'sec').fetch([issuerOf('nvda')], stop.signal)).rejects.toThrow(
      'cancelled',
    );
    expect(sources.requests.length).toBe(before);
  });
});

describe('what leaves the machine', () => {
  it('sends the key to its own host alone, in a header where the provider allows', async () => {
    const from = sources.requests.length;
    for (const id of IDS) await providerAt(sources, id, 'good-key').fetch([issuerOf('nvda')], never);
    for (const { host, path, headers } of sources.requests.slice(from)) {
      const sent = JSON.stringify({ path, headers });
      const mayHold = [HOSTS.finnhub, HOSTS.fmp, HOSTS['alpha-vantage']].includes(host);
      expect(sent.includes('good-key'), host).toBe(mayHold);
      if (host !== HOSTS['alpha-vantage']) expect(path).not.toContain('good-key');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });
});
