/** What the stand-in providers agree on: invented figures near the bundled ones, the same for the same day. */
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Issuer } from '@/lib/universe/issuer';
import { linesOf } from '@/lib/universe/lines';
import { lastWeekday } from '../pack/last-weekday';

const DAY_MS = 86_400_000;

export interface Figures {
  issuer: Issuer;
  symbol: string;
  currency: string;
  price: number;
  /** Trading day of the price: the last weekday up to today. */
  day: string;
  /** Trailing twelve months, in the reporting currency, per share as the accounts state it. */
  eps: number;
  reporting: string;
  shares: number;
  /** End of the newest quarter whose results are out. */
  quarter: string;
}

export interface World {
  today: string;
  bySymbol: ReadonlyMap<string, Figures>;
  byCik: ReadonlyMap<number, Figures>;
}

/** Stable pseudo-random share between 0 and 1 of a text. */
function shareOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function lastReportedQuarter(today: string): string {
  const year = Number(today.slice(0, 4));
  const ends = [year - 1, year].flatMap((y) =>
    ['03-31', '06-30', '09-30', '12-31'].map((end) => `${y}-${end}`),
  );
  return ends.findLast((end) => Date.parse(end) + 40 * DAY_MS <= Date.parse(today)) ?? `${year - 1}-09-30`;
}

export function createWorld(today: string): World {
  const facts = createFactBook(loadSnapshot().facts);
  const bySymbol = new Map<string, Figures>();
  const byCik = new Map<number, Figures>();
  for (const issuer of loadBundledUniverse().listed) {
    for (const line of linesOf(issuer)) {
      const drift = 0.95 + 0.1 * shareOf(`${line.symbol} ${today}`);
      const price = facts.newest(issuer.id, 'price', line.symbol)?.value ?? 20 + 180 * shareOf(line.symbol);
      const eps =
        facts.newest(issuer.id, 'eps_ttm')?.value ?? cents(price * (0.06 * shareOf(issuer.id) - 0.01));
      const figures: Figures = {
        issuer,
        symbol: line.symbol,
        currency: line.currency ?? 'USD',
        price: cents(price * drift),
        day: lastWeekday(today),
        eps: cents(eps * 1.02),
        reporting: issuer.reporting_currency ?? 'USD',
        quarter: lastReportedQuarter(today),
        shares: Math.round(1e8 * (1 + 9 * shareOf(`${issuer.id} shares`))),
      };
      bySymbol.set(line.symbol, figures);
      if (line.primary && issuer.cik !== null) byCik.set(issuer.cik, figures);
    }
  }
  return { today, bySymbol, byCik };
}
