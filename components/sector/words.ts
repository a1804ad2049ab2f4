/** Words of the sector page's figures: the same for chart, table and export. */
import { bandWords } from '@/lib/context/band';
import { formatRatio } from '@/lib/context/format';
import type { SectorCompany, SectorGroup } from '@/lib/context/sector-picture';
import type { Layer } from '@/lib/universe/issuer';
import { layerLabel } from '@/lib/universe/labels';
import { say, sayCount } from '@/lib/words/say';

export function layerWords(layer: string): string {
  return layerLabel(layer as Layer);
}

export function tierWords(tier: SectorCompany['tier']): string {
  return say(`common_tier_${tier}`);
}

/** A ratio, or why there is none. */
export function ratioWords({ ratio, state }: SectorCompany): string {
  if (ratio !== null) return formatRatio(ratio);
  return state === 'placed' ? say('sector_empty_figure') : say(`sector_state_${state}`);
}

export function medianWords({ median, n }: SectorGroup): string {
  if (median === null) return sayCount('sector_chain_thin', n);
  return say('sector_chain_median', formatRatio(median), n);
}

export function intervalWords({ low, high }: { low: number | null; high: number | null }): string | null {
  if (low === null || high === null) return null;
  return say('sector_interval', formatRatio(low), formatRatio(high));
}

export function companyWords(company: SectorCompany): string {
  const { name, symbol, band } = company;
  if (band === null) return say('sector_company_alone', name, symbol, ratioWords(company));
  return say('sector_company', name, symbol, ratioWords(company), bandWords(band));
}
