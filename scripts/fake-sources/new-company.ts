/** A company no release knows: invented, to show that a pack can bring one. */
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';

export const NEW_COMPANY: Issuer = {
  id: 'quillon',
  symbol: 'QLNP',
  type: 'equity',
  status: 'listed',
  exchange: 'Nasdaq',
  mic: 'XNAS',
  country: 'US',
  currency: 'USD',
  reporting_currency: 'USD',
  legal_name: 'Quillon Photonics, Inc.',
  short_name: 'Quillon Photonics',
  aliases: ['Quillon', 'Quillon Photonics'],
  ambiguous_aliases: [],
  product_terms: [],
  alt_symbols: [],
  former_symbols: [],
  absorbed_symbols: [],
  is_depositary: false,
  layers: ['chips'],
  subsector: null,
  role: 'beneficiary',
  tier: 'mid',
  tier_override: null,
  ai_evidence: 'E2',
  valuation_group: 'ai_core',
  why: 'Invented: optical links between accelerators.',
  fye_month: 12,
  cik: null,
  in_article: false,
  fund_kind: null,
  related: [],
  notes: null,
  verified: { us_listing: null, listing_db: null, cik: null },
  confidence: 'medium',
  curated_on: '2026-11-22',
};

/** A price of 60 over earnings of 2: a ratio of 30. */
export function figuresOfNewCompany(day: string, period_end: string): Fact[] {
  const shared = {
    issuer: NEW_COMPANY.id,
    symbol: 'QLNP',
    currency: 'USD',
    as_of: day,
    source: 'stand-in',
    quality: 'vendor',
  } as const;
  return [
    { ...shared, metric: 'price', value: 60, period_end: null },
    { ...shared, metric: 'eps_ttm', value: 2, period_end },
  ];
}
