import type { SectorCompany } from '@/lib/context/sector-picture';
import { language } from '@/lib/words/say';

export type SortKey = 'name' | 'layer' | 'tier' | 'role' | 'ratio' | 'multiple' | 'growth' | 'as_of';

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

const TIERS = ['leader', 'mid', 'fringe', 'unrated'];

/** Sorted by one column; who has no value there comes last in both directions, and ties keep their order. */
export function sortCompanies(
  companies: readonly SectorCompany[],
  { key, descending }: Sorting,
): SectorCompany[] {
  if (key === 'layer') return descending ? companies.toReversed() : [...companies];
  const figureOf = (company: SectorCompany) =>
    key === 'tier' ? TIERS.indexOf(company.tier) : company[key as Exclude<SortKey, 'layer' | 'tier'>];
  const { compare } = new Intl.Collator(language());
  return companies.toSorted((a, b) => {
    const [one, other] = [figureOf(a), figureOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === 'number' ? one - (other as number) : compare(one as string, other as string);
    return descending ? -order : order;
  });
}
