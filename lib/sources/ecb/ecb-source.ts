import type { Fact } from '@/lib/facts/fact';
import { say } from '@/lib/words/say';
import { dayOf } from '../days';
import type { HttpAnswer } from '../http';
import type { FailureReason, Source, SourceDeps, SourceResult, SourceTraits } from '../source';
import { currenciesOf, readRates, thinned } from './reference-rates';

export const ECB: SourceTraits = {
  id: 'ecb',
  get label() {
    return say('sources_label_ecb');
  },
  url: 'https://data.ecb.europa.eu/data/datasets/EXR',
  quality: 'official',
  get sees() {
    return say('sources_sees_ecb');
  },
  get caution() {
    return say('sources_caution_ecb');
  },
  tells: ['fx'],
  hosts: ['https://data-api.ecb.europa.eu/*'],
  key: { needed: false, url: null },
  limits: { perSecond: 1, burst: 1, perDay: 24 },
  companiesPerFetch: null,
  requestsPerCompany: 0,
  lifetimeHours: 12,
};

/** Annual accounts are converted at the rate of the day they were filed, and stand for more than a year. */
const REACH_DAYS = 420;
const DAY_MS = 86_400_000;
const MAX_BYTES = 2_000_000;
const WAIT_MS = 10 * 60_000;

/**
 * The euro's reference rates in all currencies the companies report or trade in, one request for all of them. Cross
 * rates are not made here: whoever converts goes across the euro and shows both rates.
 */
export function createEcb({ http, now }: SourceDeps): Source {
  const fail = (reason: FailureReason, message: string, until?: string): SourceResult => ({
    facts: [],
    failures: [{ issuer: null, reason, message, ...(until === undefined ? {} : { until }) }],
  });

  function read({ status, body, date, retryAfterMs }: HttpAnswer): SourceResult {
    const text = new TextDecoder().decode(body);
    if (status === 429) {
      const until = new Date(now().getTime() + (retryAfterMs ?? WAIT_MS)).toISOString();
      return fail('rate-limited', say('sources_trouble_too_many'), until);
    }
    if (status !== 200) return fail('unavailable', say('sources_trouble_status', status));
    if (/^\s*</.test(text)) return fail('blocked', say('sources_trouble_web_page'));
    const rates = readRates(text, { now: now(), server: date });
    if (rates === null) return fail('malformed', say('sources_trouble_other_shape'));
    if (rates.length === 0) return fail('no-figure', say('sources_trouble_no_rates'));
    const facts = thinned(rates).map(
      ({ currency, day, value }): Fact => ({
        issuer: 'fx',
        symbol: `EUR${currency}`,
        metric: 'fx',
        value,
        currency: null,
        as_of: day,
        period_end: null,
        source: ECB.id,
        quality: ECB.quality,
      }),
    );
    return { facts, failures: [] };
  }

  return {
    traits: ECB,
    covers: () => true,
    async fetch(issuers, signal) {
      const start = dayOf(new Date(now().getTime() - REACH_DAYS * DAY_MS));
      const currencies = currenciesOf(issuers).join('+');
      const outcome = await http.get({
        url: `https://data-api.ecb.europa.eu/service/data/EXR/D.${currencies}.EUR.SP00.A?startPeriod=${start}&detail=dataonly&format=csvdata`,
        signal,
        maxBytes: MAX_BYTES,
      });
      if (outcome.kind === 'answer') return read(outcome.answer);
      if (outcome.kind === 'not-modified') return { facts: [], failures: [] };
      return fail(outcome.reason, outcome.message, outcome.until);
    },
  };
}
