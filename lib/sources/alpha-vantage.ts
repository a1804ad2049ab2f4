import { z } from 'zod';
import type { Fact, Metric } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { ask, type Question } from './answer';
import { hasCome, today } from './days';
import { usLine } from './market-line';
import { oneByOne, type Told } from './one-by-one';
import type { Source, SourceDeps, SourceTraits } from './source';

export const ALPHA_VANTAGE: SourceTraits = {
  id: 'alpha-vantage',
  label: 'Alpha Vantage',
  url: 'https://www.alphavantage.co',
  quality: 'vendor',
  get sees() {
    return say('sources_sees_alpha_vantage');
  },
  get caution() {
    return say('sources_caution_alpha_vantage');
  },
  tells: ['price', 'market_cap', 'eps_ttm', 'revenue_ttm', 'high_52w', 'low_52w'],
  hosts: ['https://www.alphavantage.co/*'],
  key: { needed: true, url: 'https://www.alphavantage.co/support/#api-key' },
  limits: { perSecond: 0.9, burst: 1, perDay: 25 },
  companiesPerFetch: 1,
  requestsPerCompany: 2,
  lifetimeHours: 44,
};

const DAY_WAIT_MS = 12 * 3_600_000;
const quote = z.object({
  'Global Quote': z.object({
    '01. symbol': z.string().optional(),
    '05. price': z.string().optional(),
    '07. latest trading day': z.string().optional(),
  }),
});
/** Every figure is text, and `None` or `-` stands for nothing. */
const figure = z
  .string()
  .optional()
  .transform((text) =>
    text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text),
  );
const overview = z.object({
  Symbol: z.string().optional(),
  Currency: z.string().optional(),
  LatestQuarter: z.iso.date().optional().catch(undefined),
  DilutedEPSTTM: figure,
  RevenueTTM: figure,
  MarketCapitalization: figure,
  '52WeekHigh': figure,
  '52WeekLow': figure,
});

/** Everything arrives with status 200, trouble included. */
const judge: Question<typeof quote>['judge'] = (text) => {
  if (/"Error Message"\s*:\s*"[^"]*apikey/i.test(text))
    return { reason: 'bad-key', message: say('sources_trouble_unknown_key') };
  if (/"Error Message"/.test(text))
    return { reason: 'unknown-symbol', message: say('sources_trouble_unknown_symbol') };
  if (/premium endpoint/i.test(text))
    return { reason: 'not-in-plan', message: say('sources_trouble_not_in_plan') };
  if (/"(Information|Note)"\s*:\s*"[^"]*requests per day/i.test(text)) {
    return {
      reason: 'rate-limited',
      message: say('sources_trouble_key_day_limit'),
      waitMs: DAY_WAIT_MS,
    };
  }
  if (/"(Information|Note)"\s*:/.test(text))
    return { reason: 'rate-limited', message: say('sources_trouble_too_many') };
  return null;
};

/** Quote and overview of the US line. */
export function createAlphaVantage({ http, now, key }: SourceDeps): Source {
  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    const line = usLine(issuer);
    if (!line)
      return { ok: false, trouble: { reason: 'unknown-symbol', message: say('sources_trouble_no_us_line') } };
    const get = <Schema extends z.ZodType>(name: string, schema: Schema) => {
      const query = new URLSearchParams({ function: name, symbol: line.symbol, apikey: key ?? '' });
      const url = `https://www.alphavantage.co/query?${query}`;
      return ask(http, { url, signal, maxBytes: 200_000, schema, now: now(), judge });
    };
    const traded = await get('GLOBAL_QUOTE', quote);
    if (!traded.ok) return traded;
    const {
      '05. price': price,
      '07. latest trading day': day,
      '01. symbol': symbol,
    } = traded.value['Global Quote'];
    if (!Number(price) || !day) {
      return {
        ok: false,
        trouble: { reason: 'unknown-symbol', message: say('sources_trouble_unknown_symbol') },
      };
    }
    const about = await get('OVERVIEW', overview);
    if (!about.ok) return about;
    const { Currency: currency = line.currency ?? 'USD' } = about.value;
    const foreign =
      symbol !== line.symbol ||
      (about.value.Symbol ?? symbol) !== symbol ||
      currency !== (line.currency ?? currency);
    if (foreign) {
      return {
        ok: false,
        trouble: {
          reason: 'refused',
          message: say('sources_trouble_other_line', symbol ?? '–', currency, line.symbol),
        },
      };
    }
    if (!z.iso.date().safeParse(day).success || !hasCome(day, now(), traded.date)) {
      return { ok: false, trouble: { reason: 'refused', message: say('sources_trouble_dated', day) } };
    }
    const read = today(now(), about.date);
    const facts: Fact[] = [];
    const add = (metric: Metric, value: number | null, as_of: string, period_end: string | null) => {
      if (value === null || value === 0) return;
      const line_ = { issuer: issuer.id, symbol: line.symbol, currency, source: ALPHA_VANTAGE.id };
      facts.push({ ...line_, metric, value, as_of, period_end, quality: ALPHA_VANTAGE.quality });
    };
    const quarter = about.value.LatestQuarter ?? null;
    add('price', Number(price), day, null);
    add('market_cap', about.value.MarketCapitalization, read, null);
    add('high_52w', about.value['52WeekHigh'], day, null);
    add('low_52w', about.value['52WeekLow'], day, null);
    // Accounts in another currency are not converted there.
    if (issuer.reporting_currency === currency) {
      add('eps_ttm', about.value.DilutedEPSTTM, read, quarter);
      add('revenue_ttm', about.value.RevenueTTM, read, quarter);
    }
    return { ok: true, facts };
  }
  return {
    traits: ALPHA_VANTAGE,
    covers: (issuer) => issuer.status === 'listed' && issuer.type === 'equity' && usLine(issuer) !== null,
    fetch: (issuers, signal) => oneByOne(issuers, signal, (issuer) => tell(issuer, signal)),
  };
}
