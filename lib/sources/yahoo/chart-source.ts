import type { Fact } from '@/lib/facts/fact';
import { normaliseCurrency } from '@/lib/facts/units';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { dayOfSeconds, hasCome } from '../days';
import { agreesOnCurrency, primaryLine } from '../market-line';
import { oneByOne, type Told } from '../one-by-one';
import type { Source, SourceDeps, SourceTraits } from '../source';
import { askChart, type Chart } from './chart-answer';
import { type Pair, pairsFor, rateFrom } from './rates';

export const YAHOO_CHART: SourceTraits = {
  id: 'yahoo-chart',
  get label() {
    return say('sources_label_yahoo');
  },
  url: 'https://finance.yahoo.com',
  quality: 'vendor',
  get sees() {
    return say('sources_sees_yahoo');
  },
  get caution() {
    return say('sources_caution_yahoo');
  },
  tells: ['price', 'high_52w', 'low_52w', 'split', 'fx'],
  hosts: ['https://query1.finance.yahoo.com/*'],
  key: { needed: false, url: null },
  limits: { perSecond: 2, burst: 4, perDay: null },
  companiesPerFetch: 1,
  requestsPerCompany: 1,
  lifetimeHours: 20,
};

/** Price, range and splits of the primary line, and the rates its accounts need; it knows nothing of earnings. */
export function createYahooChart({ http, now }: SourceDeps): Source {
  /** Each pair once in the life of this source: many companies share it. */
  const rates = new Map<string, Promise<Fact | null>>();

  async function rate(pair: Pair, signal: AbortSignal): Promise<Fact | null> {
    const answer = await askChart(http, `${pair.name}=X`, '1d', { now: now(), signal, shared: true });
    const fact = answer.ok ? rateFrom(answer.value, pair, { now: now(), server: answer.date }) : null;
    return fact && { ...fact, source: YAHOO_CHART.id, quality: YAHOO_CHART.quality };
  }

  async function tell(issuer: Issuer, signal: AbortSignal): Promise<Told> {
    const line = primaryLine(issuer);
    if (!line)
      return { ok: false, trouble: { reason: 'unknown-symbol', message: say('sources_trouble_not_listed') } };
    // Half a year reaches past the last quarterly report: splits since then change its basis.
    const answer = await askChart(http, line.symbol, '6mo', { now: now(), signal });
    if (!answer.ok) return answer;
    const told = factsOf(issuer, line, answer.value, { now: now(), server: answer.date });
    if (!told.ok) return told;
    for (const pair of pairsFor(issuer)) {
      const asked = rates.get(pair.name) ?? rate(pair, signal);
      rates.set(pair.name, asked);
      const fact = await asked;
      if (fact) told.facts.push(fact);
    }
    return told;
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
  { meta, events }: Chart,
  clock: { now: Date; server: Date | null },
): Told {
  const refuse = (message: string): Told => ({ ok: false, trouble: { reason: 'refused', message } });
  const { regularMarketPrice: price, regularMarketTime: time, currency: name } = meta;
  if (!price || !time || !name)
    return { ok: false, trouble: { reason: 'no-figure', message: say('sources_trouble_no_price') } };
  if (meta.symbol.toUpperCase() !== line.symbol.toUpperCase())
    return refuse(say('sources_trouble_other_symbol'));
  const currency = normaliseCurrency(name);
  if (!agreesOnCurrency(line, currency)) {
    return refuse(say('sources_trouble_quotes', String(currency), line.symbol, String(line.currency)));
  }
  const as_of = dayOfSeconds(time, meta.gmtoffset);
  if (!hasCome(as_of, clock.now, clock.server)) return refuse(say('sources_trouble_future', as_of));

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
