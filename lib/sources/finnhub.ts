import { z } from 'zod';
import type { Fact, Metric } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { ask, type Question } from './answer';
import { dayOfSeconds, hasCome, today } from './days';
import { usLine } from './market-line';
import { oneByOne, type Told } from './one-by-one';
import type { Source, SourceDeps, SourceTraits } from './source';

export const FINNHUB: SourceTraits = {
  id: 'finnhub',
  label: 'Finnhub',
  url: 'https://finnhub.io',
  quality: 'vendor',
  get sees() {
    return say('sources_sees_finnhub');
  },
  get caution() {
    return say('sources_caution_finnhub');
  },
  tells: ['price', 'market_cap', 'shares', 'eps_ttm', 'pe_ttm', 'high_52w', 'low_52w'],
  hosts: ['https://finnhub.io/*'],
  key: { needed: true, url: 'https://finnhub.io/register' },
  // 60 a minute by its own header.
  limits: { perSecond: 0.95, burst: 5, perDay: null },
  companiesPerFetch: 1,
  requestsPerCompany: 3,
  lifetimeHours: 20,
};

const quote = z.object({ c: z.number(), t: z.number() });
const profile = z.object({
  currency: z.string().optional(),
  ticker: z.string().optional(),
  marketCapitalization: z.number().optional(),
  shareOutstanding: z.number().optional(),
});
const figure = z.number().nullish();
const metrics = z.object({
  metric: z.object({ epsTTM: figure, peTTM: figure, '52WeekHigh': figure, '52WeekLow': figure }),
});

const MILLION = 1e6;

const judge: Question<typeof quote>['judge'] = (text, status) => {
  if (/API limit reached/i.test(text))
    return { reason: 'rate-limited', message: say('sources_trouble_key_limit') };
  if (/Invalid API key|use an API key/i.test(text))
    return { reason: 'bad-key', message: say('sources_trouble_unknown_key') };
  if (status === 403 || /don't have access/i.test(text)) {
    return { reason: 'not-in-plan', message: say('sources_trouble_not_in_plan') };
  }
  return null;
};

/** Price of the US line, profile and metrics; figures per share only where the accounts use the line's currency. */
export function createFinnhub({ http, now, key }: SourceDeps): Source {
  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    const line = usLine(issuer);
    if (!line)
      return { ok: false, trouble: { reason: 'unknown-symbol', message: say('sources_trouble_no_us_line') } };
    // Share classes are written BRK.B there.
    const symbol = encodeURIComponent(line.symbol.replace('-', '.'));
    const get = <Schema extends z.ZodType>(path: string, schema: Schema) =>
      ask(http, {
        url: `https://finnhub.io/api/v1/${path}`,
        // In a header, so that no log of addresses holds it.
        headers: { 'X-Finnhub-Token': key ?? '' },
        signal,
        maxBytes: 2_000_000,
        schema,
        now: now(),
        judge,
      });
    const price = await get(`quote?symbol=${symbol}`, quote);
    if (!price.ok) return price;
    // An unknown symbol is answered with zeros.
    if (price.value.c === 0 || price.value.t === 0) {
      return {
        ok: false,
        trouble: { reason: 'unknown-symbol', message: say('sources_trouble_unknown_symbol') },
      };
    }
    const company = await get(`stock/profile2?symbol=${symbol}`, profile);
    if (!company.ok) return company;
    const currency = company.value.currency ?? line.currency;
    if (currency === null || (line.currency !== null && currency !== line.currency)) {
      const message = say(
        'sources_trouble_currency',
        line.symbol,
        currency ?? say('sources_trouble_currency_unstated'),
        line.currency ?? say('sources_trouble_currency_known'),
      );
      return { ok: false, trouble: { reason: 'refused', message } };
    }
    const traded = dayOfSeconds(price.value.t);
    if (!hasCome(traded, now(), price.date)) {
      return {
        ok: false,
        trouble: { reason: 'refused', message: say('sources_trouble_future', traded) },
      };
    }
    const read = today(now(), price.date);
    const ratios = await get(`stock/metric?symbol=${symbol}&metric=all`, metrics);
    if (!ratios.ok && ratios.trouble.reason !== 'not-in-plan') return ratios;

    const facts: Fact[] = [];
    const add = (metric: Metric, value: number | null | undefined, as_of: string, unit: string | null) => {
      if (!value) return;
      const shared = { issuer: issuer.id, symbol: line.symbol, period_end: null };
      facts.push({
        ...shared,
        metric,
        value,
        currency: unit,
        as_of,
        source: FINNHUB.id,
        quality: FINNHUB.quality,
      });
    };
    add('price', price.value.c, traded, currency);
    add('market_cap', (company.value.marketCapitalization ?? 0) * MILLION, read, currency);
    add('shares', (company.value.shareOutstanding ?? 0) * MILLION, read, null);
    if (ratios.ok) {
      const { metric } = ratios.value;
      add('high_52w', metric['52WeekHigh'], traded, currency);
      add('low_52w', metric['52WeekLow'], traded, currency);
      // For a foreign filer it may be in the currency of the accounts, and nothing in the answer says so.
      if (issuer.reporting_currency === currency) {
        add('eps_ttm', metric.epsTTM, read, currency);
        if ((metric.peTTM ?? 0) > 0) add('pe_ttm', metric.peTTM, read, null);
      }
    }
    return { ok: true, facts };
  }
  return {
    traits: FINNHUB,
    covers: (issuer) => issuer.status === 'listed' && issuer.type === 'equity' && usLine(issuer) !== null,
    fetch: (issuers, signal) => oneByOne(issuers, signal, (issuer) => tell(issuer, signal)),
  };
}
