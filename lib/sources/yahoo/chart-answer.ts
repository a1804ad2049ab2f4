import { z } from 'zod';
import { say } from '@/lib/words/say';
import { type Answer, ask } from '../answer';
import type { Http } from '../http';

const splitEvent = z.object({
  date: z.number(),
  numerator: z.number().positive(),
  denominator: z.number().positive(),
});
const chartResult = z.object({
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
});
const chart = z
  .object({ chart: z.object({ result: z.tuple([chartResult], chartResult) }) })
  .transform(({ chart }) => chart.result[0]);

export type Chart = z.infer<typeof chartResult>;

/** The chart of a symbol: meta holds the newest price, events the splits of the range. */
export function askChart(
  http: Http,
  symbol: string,
  range: '1d' | '6mo',
  { now, signal, shared = false }: { now: Date; signal: AbortSignal; shared?: boolean },
): Promise<Answer<Chart>> {
  return ask(http, {
    url: `https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(symbol)}?range=${range}&interval=1d&events=split`,
    signal,
    shared,
    maxBytes: 500_000,
    schema: chart,
    now,
    judge: (text, status) =>
      status === 404 && text.includes('"Not Found"')
        ? { reason: 'unknown-symbol', message: say('sources_trouble_delisted') }
        : null,
  });
}
