/** Prices and market values of the universe's US lines from the listing files. */
import type { Fact, IsoDate } from '@/lib/facts/fact';
import { isValuedLine } from '@/lib/universe/lines';
import type { Universe } from '@/lib/universe/universe';
import { fromScreenerSymbol, usLinesBySymbol } from './line-index';
import { type ListingRow, numberIn } from './raw-files';
import type { Refusals } from './refusals';
import { LISTINGS } from './sources';

/** A preferred line carries its issuer's whole market value in these files, so it is refused as a whole. */
export function factsFromListings(
  rows: readonly ListingRow[],
  universe: Universe,
  close: IsoDate,
  refusals: Refusals,
): Fact[] {
  const lines = usLinesBySymbol(universe);
  const facts: Fact[] = [];
  let outside = 0;
  for (const row of rows) {
    const symbol = fromScreenerSymbol(row.symbol);
    const owned = lines.get(symbol);
    if (!owned) {
      outside += 1;
      continue;
    }
    if (!isValuedLine(owned.line)) {
      refusals.refuse('listing file: preferred or convertible line, no valuation', symbol);
      continue;
    }
    const common = {
      issuer: owned.issuer.id,
      symbol,
      currency: 'USD',
      as_of: close,
      period_end: null,
      source: LISTINGS.id,
      quality: 'vendor',
    } as const;
    const price = numberIn(row.lastsale);
    const cap = numberIn(row.marketCap);
    if (price !== null && price > 0) facts.push({ ...common, metric: 'price', value: price });
    else refusals.refuse('listing file: no price', symbol);
    if (cap !== null && cap > 0) facts.push({ ...common, metric: 'market_cap', value: cap });
    else refusals.refuse('listing file: no market value', symbol);
  }
  refusals.count('listing file: line of a company outside the universe', outside);
  return facts;
}
