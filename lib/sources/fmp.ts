import { z } from 'zod';
import type { Fact, Metric } from '@/lib/facts/fact';
import { normaliseCurrency } from '@/lib/facts/units';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { ask, type Question } from './answer';
import { dayOfSeconds, hasCome, today } from './days';
import { trailingFromQuarters } from './four-quarters';
import { agreesOnCurrency, ordinaryLine, primaryLine } from './market-line';
import { oneByOne, type Told } from './one-by-one';
import type { Source, SourceDeps, SourceTraits } from './source';

export const FMP: SourceTraits = {
  id: 'fmp',
  label: 'Financial Modeling Prep',
  url: 'https://financialmodelingprep.com',
  quality: 'vendor',
  get sees() {
    return say('sources_sees_fmp');
  },
  get caution() {
    return say('sources_caution_fmp');
  },
  tells: ['price', 'market_cap', 'eps_ttm', 'net_income_ttm', 'revenue_ttm', 'high_52w', 'low_52w'],
  hosts: ['https://financialmodelingprep.com/*'],
  key: { needed: true, url: 'https://site.financialmodelingprep.com/developer/docs' },
  limits: { perSecond: 3, burst: 3, perDay: 250 },
  companiesPerFetch: 1,
  requestsPerCompany: 3,
  lifetimeHours: 20,
};

const quotes = z.array(
  z.object({
    symbol: z.string(),
    price: z.number().nullish(),
    marketCap: z.number().nullish(),
    yearHigh: z.number().nullish(),
    yearLow: z.number().nullish(),
    timestamp: z.number(),
  }),
);
const profiles = z.array(z.object({ symbol: z.string(), currency: z.string() }));
const quarters = z.array(
  z
    .object({
      date: z.iso.date(),
      filingDate: z.iso.date().nullish(),
      reportedCurrency: z.string(),
      revenue: z.number().nullish(),
      netIncome: z.number(),
      epsDiluted: z.number(),
      weightedAverageShsOutDil: z.number(),
    })
    .transform((row) => ({
      end: row.date,
      filed: row.filingDate ?? null,
      currency: row.reportedCurrency,
      revenue: row.revenue ?? null,
      netIncome: row.netIncome,
      eps: row.epsDiluted,
      shares: row.weightedAverageShsOutDil,
    })),
);

const judge: Question<typeof quotes>['judge'] = (text, status) => {
  if (/Invalid API KEY/i.test(text))
    return { reason: 'bad-key', message: say('sources_trouble_unknown_key') };
  if (
    /^\s*(Premium Query Parameter|Restricted Endpoint|Exclusive Endpoint|Special Endpoint)/i.test(text) ||
    status === 402
  ) {
    return { reason: 'not-in-plan', message: say('sources_trouble_not_in_plan') };
  }
  if (/Legacy Endpoint/i.test(text))
    return { reason: 'not-in-plan', message: say('sources_trouble_old_address') };
  if (status === 429 || /Too Many Requests|Limit Reach/i.test(text)) {
    const wait = /Retry-After-Milliseconds"\s*:\s*(\d+)/i.exec(text)?.[1];
    const message = say('sources_trouble_key_limit');
    return { reason: 'rate-limited', message, ...(wait === undefined ? {} : { waitMs: Number(wait) }) };
  }
  return null;
};

/** Quote, the currency of the line, and the last four quarters of the accounts. */
export function createFmp({ http, now, key }: SourceDeps): Source {
  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    const line = primaryLine(issuer);
    if (!line)
      return { ok: false, trouble: { reason: 'unknown-symbol', message: say('sources_trouble_not_listed') } };
    const get = <Schema extends z.ZodType>(path: string, schema: Schema) =>
      ask(http, {
        url: `https://financialmodelingprep.com/stable/${path}`,
        headers: { apikey: key ?? '' },
        signal,
        maxBytes: 500_000,
        schema,
        now: now(),
        judge,
      });
    const symbol = `symbol=${encodeURIComponent(line.symbol)}`;
    const quote = await get(`quote?${symbol}`, quotes);
    if (!quote.ok) return quote;
    const [price] = quote.value;
    if (!price?.price)
      return {
        ok: false,
        trouble: { reason: 'unknown-symbol', message: say('sources_trouble_unknown_symbol') },
      };
    const profile = await get(`profile?${symbol}`, profiles);
    if (!profile.ok) return profile;
    const currency = normaliseCurrency(profile.value[0]?.currency ?? null);
    if (price.symbol !== line.symbol || !agreesOnCurrency(line, currency)) {
      const message = say(
        'sources_trouble_other_currency',
        price.symbol,
        currency ?? say('sources_trouble_no_currency'),
        line.symbol,
        String(line.currency),
      );
      return { ok: false, trouble: { reason: 'refused', message } };
    }
    const traded = dayOfSeconds(price.timestamp);
    if (!hasCome(traded, now(), quote.date)) {
      return {
        ok: false,
        trouble: { reason: 'refused', message: say('sources_trouble_future', traded) },
      };
    }

    const shared = { issuer: issuer.id, source: FMP.id, quality: FMP.quality };
    const facts: Fact[] = [];
    const add = (metric: Metric, value: number | null | undefined) => {
      if (value)
        facts.push({
          ...shared,
          symbol: line.symbol,
          period_end: null,
          metric,
          value,
          currency,
          as_of: traded,
        });
    };
    add('price', price.price);
    add('market_cap', price.marketCap);
    add('high_52w', price.yearHigh);
    add('low_52w', price.yearLow);

    const income = await get(`income-statement?${symbol}&period=quarter&limit=4`, quarters);
    if (!income.ok) {
      return income.trouble.reason === 'not-in-plan' ? { ok: true, facts } : income;
    }
    const trailing = trailingFromQuarters(income.value);
    const share = ordinaryLine(issuer);
    if (trailing) {
      const as_of = trailing.filed ?? today(now(), income.date);
      const dated = { ...shared, as_of, period_end: trailing.end, currency: trailing.currency };
      if (share) facts.push({ ...dated, symbol: share.symbol, metric: 'eps_ttm', value: trailing.eps });
      facts.push({ ...dated, symbol: line.symbol, metric: 'net_income_ttm', value: trailing.netIncome });
      if (trailing.revenue)
        facts.push({ ...dated, symbol: line.symbol, metric: 'revenue_ttm', value: trailing.revenue });
    }
    return { ok: true, facts };
  }
  return {
    traits: FMP,
    covers: (issuer) =>
      issuer.status === 'listed' && issuer.type === 'equity' && primaryLine(issuer) !== null,
    fetch: (issuers, signal) => oneByOne(issuers, signal, (issuer) => tell(issuer, signal)),
  };
}
