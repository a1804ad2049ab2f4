/** The euro's reference rates as the ECB's data service writes them: one row a day and currency. */
import Papa from 'papaparse';
import { z } from 'zod';
import type { IsoDate } from '@/lib/facts/fact';
import { toMajorUnit } from '@/lib/facts/units';
import type { Issuer } from '@/lib/universe/issuer';
import { hasCome } from '../days';

/** Units of `currency` for one euro. */
export interface ReferenceRate {
  currency: string;
  day: IsoDate;
  value: number;
}

/** What the ECB publishes a rate for; the Taiwan dollar is not among them. */
const PUBLISHED: ReadonlySet<string> = new Set(
  'USD JPY CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR'.split(
    ' ',
  ),
);
/** Every day of these; of the time before one a week, which is as near as a conversion asks for. */
const DAILY = 12;
const DAY_MS = 86_400_000;

const row = z.object({
  CURRENCY: z.string().regex(/^[A-Z]{3}$/),
  CURRENCY_DENOM: z.literal('EUR'),
  TIME_PERIOD: z.iso.date(),
  OBS_VALUE: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().positive()),
});

/** The same list for everybody who has this version: which companies somebody reads about is not in it. */
export function currenciesOf(issuers: readonly Issuer[]): string[] {
  const used = issuers
    .flatMap(({ currency, reporting_currency }) => [currency, reporting_currency])
    .flatMap((currency) => (currency === null ? [] : [toMajorUnit(1, currency).currency]));
  return [...new Set(['USD', ...used])].filter((currency) => PUBLISHED.has(currency)).sort();
}

/**
 * Rates of days that have come. Null for a text that is no such table. A last row without its line's end may be cut
 * in the middle of a number, so it is left out, as are days without a rate.
 */
export function readRates(text: string, clock: { now: Date; server: Date | null }): ReferenceRate[] | null {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const { meta, data } = Papa.parse<unknown>(whole, { header: true, skipEmptyLines: 'greedy' });
  const columns = ['CURRENCY', 'CURRENCY_DENOM', 'TIME_PERIOD', 'OBS_VALUE'];
  if (!columns.every((column) => meta.fields?.includes(column))) return null;
  return data.flatMap((one): ReferenceRate[] => {
    const parsed = row.safeParse(one).data;
    if (!parsed || !hasCome(parsed.TIME_PERIOD, clock.now, clock.server)) return [];
    return [{ currency: parsed.CURRENCY, day: parsed.TIME_PERIOD, value: parsed.OBS_VALUE }];
  });
}

/** The newest days and one a week before them, of each currency; the same week keeps the same day tomorrow. */
export function thinned(rates: readonly ReferenceRate[]): ReferenceRate[] {
  const newestFirst = rates.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const counts = new Map<string, number>();
  const weeks = new Set<string>();
  return newestFirst.filter(({ currency, day }) => {
    const week = `${currency} ${Math.floor(Date.parse(day) / DAY_MS / 7)}`;
    const first = !weeks.has(week);
    weeks.add(week);
    const count = counts.get(currency) ?? 0;
    counts.set(currency, count + 1);
    return count < DAILY || first;
  });
}
