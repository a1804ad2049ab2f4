/**
 * What the curated list says only in prose, as fields. A day that is not known exactly is the first of its month or
 * year: the symbol meant something else before that month at the latest.
 */
import type { Issuer, IssuerId } from '@/lib/universe/issuer';

type Amendment = Pick<Issuer, 'pending_offer' | 'symbol_since' | 'symbol_until' | 'merged_into'> & {
  /** Share ratios the list carries although its own note calls them unconfirmed. */
  unconfirmed_ratios?: string[];
};

export const AMENDMENTS: Record<IssuerId, Amendment> = {
  slab: { pending_offer: { since: '2026-02-04', note: 'Cash offer by Texas Instruments pending' } },
  qrvo: { pending_offer: { since: '2025-10-01', note: 'Merger with Skyworks pending' } },
  spcx: { symbol_since: { SPCX: '2026-06-01' } },
  ives: { symbol_since: { IVES: '2025-01-01' } },
  sndk: { symbol_since: { SNDK: '2025-01-01' } },
  q: { symbol_since: { Q: '2025-01-01' } },
  p: { symbol_since: { P: '2026-01-01' } },
  // Company announcement, 2022-06: trading as META from 9 June 2022. FB has had another holder since.
  meta: { symbol_since: { META: '2022-06-09' }, symbol_until: { FB: '2022-06-09' } },
  xai: { merged_into: 'spcx' },
  '000660-ks': { unconfirmed_ratios: ['SKHY'] },
};

/** One entry of the curated list with its prose turned into fields; entries without an amendment stay as they are. */
export function amend<Row extends { id: IssuerId; alt_symbols: { symbol: string }[] }>(row: Row): Row {
  const { unconfirmed_ratios = [], ...fields } = AMENDMENTS[row.id] ?? {};
  const alt_symbols = row.alt_symbols.map((line) =>
    unconfirmed_ratios.includes(line.symbol) ? { ...line, per_primary: null } : line,
  );
  return { ...row, alt_symbols, ...fields };
}
