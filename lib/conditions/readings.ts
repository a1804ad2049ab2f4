import type { Market } from '../context/market';
import type { Issuer } from '../universe/issuer';
import type { Reading, Terms } from './condition';
import { multipleReadings } from './multiples';
import { fallReadings, priceReadings } from './prices';
import { groupGrowthReadings, growthReadings, incomeReadings, newestResults } from './results';
import { noteReading, roleReading, tierReading } from './standing';

export interface Scene {
  market: Market;
  issuer: Issuer;
}

const one = (reading: Reading | null) => (reading ? [reading] : []);

/** What a condition looks at, oldest first; `last` limits how far back daily closes are worked out. Empty = unknown. */
export function readingsOf({ market, issuer }: Scene, terms: Terms, last: number): Reading[] {
  const { view } = market;
  switch (terms.kind) {
    case 'A1':
    case 'A2': {
      const rated = market.rated(issuer.id);
      return rated ? multipleReadings(market, rated, last) : [];
    }
    case 'A3':
      return priceReadings(view, issuer);
    case 'A4':
      return fallReadings(view, issuer, last);
    case 'A5':
      return one(tierReading(market, issuer));
    case 'A6':
      return one(roleReading(market, issuer));
    case 'A7':
      return incomeReadings(view, issuer);
    case 'A8':
      return growthReadings(view, issuer);
    case 'A9':
      return one(noteReading(market, issuer));
    case 'A10':
      return groupGrowthReadings(market, terms.group);
    case 'A11': {
      const date = newestResults(view, issuer);
      // Missing data fires nothing but this one.
      return [{ date: date ?? '', value: date ?? '', unit: null }];
    }
    case 'A12':
      return [{ date: view.now, value: terms.date, unit: null }];
  }
}
