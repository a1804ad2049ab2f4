import { useMemo, useState } from 'react';
import type { SectorCompany } from '@/lib/context/sector-picture';

export interface Filter {
  query: string;
  /** A code, or null for all. */
  layer: string | null;
  tier: string | null;
  role: string | null;
}

export const NO_FILTER: Filter = { query: '', layer: null, tier: null, role: null };

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export function matchesFilter(company: SectorCompany, { query, layer, tier, role }: Filter): boolean {
  if (layer !== null && company.layer !== layer) return false;
  if (tier !== null && company.tier !== tier) return false;
  if (role !== null && company.role !== role) return false;
  const wanted = fold(query.trim());
  if (wanted === '' || fold(company.symbol).startsWith(wanted)) return true;
  return [company.name, company.known_as].some((name) => fold(name).includes(wanted));
}

/** The companies a reader's filter leaves; the medians never follow it. */
export function useFilter(companies: readonly SectorCompany[]) {
  const [filter, setFilter] = useState(NO_FILTER);
  const matching = useMemo(
    () => companies.filter((company) => matchesFilter(company, filter)),
    [companies, filter],
  );
  return { filter, setFilter, matching };
}
