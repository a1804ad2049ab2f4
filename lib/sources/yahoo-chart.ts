import { z } from 'zod';
import type { Fact } from '@/lib/facts/fact';
import { normaliseCurrency } from '@/lib/facts/units';
import type { Issuer } from '@/lib/universe/issuer';
import { ask } from './answer';
import { dayOfSeconds, hasCome } from './days';
import { agreesOnCurrency, primaryLine } from './market-line';
import { oneByOne, type Told } from './one-by-one';
import type { Source, SourceDeps, SourceTraits } from './source';

export const YAHOO_CHART: SourceTraits = {
  id: 'yahoo-chart',
  label: 'Yahoo chart',
  url: 'https://finance.yahoo.com',
  quality: 'vendor',
  sees: 'Yahoo sees your address and the symbols asked for, in the order of the refresh, not of your reading.',
  caution: 'Unofficial: Yahoo offers no programme for this, it may stop answering at any time.',
  tells: ['price', 'high_52w', 'low_52w', 'split'],
  hosts: ['https://query1.finance.yahoo.com/*'],
  key: { needed: false, url: null },
  limits: { perSecond: 2, burst: 4, perDay: null },
  companiesPerFetch: 1,
  requestsPerCompany: 1,
  lifetimeHours: 20,
};

const splitEvent = z.object({
  date: z.number(),
  numerator: z.number().positive(),
  denominator: z.number().positive(),
});
const chart = z.object({
  chart: z.object({
    result: z
      .array(
        z.object({
          meta: z.object({
            currency: z.string().nullish(),
            symbol: z.string(),
            gmtoffset: z.number().default(0),
            regularMarketTime: z.number().nullish(),
            regularMarketPrice: z.number().nullish(),
            fiftyTwoWeekHigh: z.number().nullish(),
            fiftyTwoWeekLow: z.number().nullish(),
          }),
          events: z.object({ splits: z.record(z.string(), splitEvent).optional() }).optional(),
        }),
      )
      .min(1),
  }),
});

type Meta = z.infer<typeof chart>['chart']['result'][number];

/** Price, range and splits of the primary line; it knows nothing of earnings. */
export function createYahooChart({ http, now }: SourceDeps): Source {
  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    const line = primaryLine(issuer);
    if (!line) return { ok: false, trouble: { reason: 'unknown-symbol', message: 'Not listed.' } };
    const answer = await ask(http, {
      // Half a year reaches past the last quarterly report: splits since then change its basis.
      url: `https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(line.symbol)}?range=6mo&interval=1d&events=split`,
      signal,
      maxBytes: 500_000,
      schema: chart,
      now: now(),
      judge: (text, status) =>
        status === 404 && text.includes('"Not Found"')
          ? { reason: 'unknown-symbol', message: 'It does not know this symbol, or it is no longer listed.' }
          : null,
    });
    if (!answer.ok) return answer;
    const [result] = answer.value.chart.result;
    if (!result) return { ok: false, trouble: { reason: 'no-figure', message: 'An empty chart.' } };
    return factsOf(issuer, line, result, { now: now(), server: answer.date });
  }
  return {
    traits: YAHOO_CHART,
    covers: (issuer) => issuer.status === 'listed' && primaryLine(issuer) !== null,
    fetch: (issuers, signal) => oneByOne(issuers, signal, (issuer) => tell(issuer, signal)),
  };
}

function factsOf(
  issuer: Issuer,
  line: NonNullable<ReturnType<typeof primaryLine>>,
  { meta, events }: Meta,
  clock: { now: Date; server: Date | null },
): Told {
  const refuse = (message: string): Told => ({ ok: false, trouble: { reason: 'refused', message } });
  const { regularMarketPrice: price, regularMarketTime: time, currency: name } = meta;
  if (!price || !time || !name) return { ok: false, trouble: { reason: 'no-figure', message: 'No price.' } };
  if (meta.symbol.toUpperCase() !== line.symbol.toUpperCase())
    return refuse('It answered for another symbol.');
  const currency = normaliseCurrency(name);
  if (!agreesOnCurrency(line, currency)) {
    return refuse(`It quotes in ${currency}, but ${line.symbol} trades in ${line.currency}.`);
  }
  const as_of = dayOfSeconds(time, meta.gmtoffset);
  if (!hasCome(as_of, clock.now, clock.server))
    return refuse(`It dates the price ${as_of}, which has not come yet.`);

  const shared = {
    issuer: issuer.id,
    symbol: line.symbol,
    period_end: null,
    source: YAHOO_CHART.id,
    quality: YAHOO_CHART.quality,
  };
  const facts: Fact[] = [{ ...shared, metric: 'price', value: price, currency, as_of }];
  if (meta.fiftyTwoWeekHigh)
    facts.push({ ...shared, metric: 'high_52w', value: meta.fiftyTwoWeekHigh, currency, as_of });
  if (meta.fiftyTwoWeekLow)
    facts.push({ ...shared, metric: 'low_52w', value: meta.fiftyTwoWeekLow, currency, as_of });
  for (const split of Object.values(events?.splits ?? {})) {
    const day = dayOfSeconds(split.date, meta.gmtoffset);
    facts.push({
      ...shared,
      metric: 'split',
      value: split.numerator / split.denominator,
      currency: null,
      as_of: day,
    });
  }
  return { ok: true, facts };
}
