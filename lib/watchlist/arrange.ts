/** Which rows are shown, and in which order; the list itself is not touched. */
import { LAYERS } from '../universe/labels';
import type { WatchedRow } from './watched-row';

export const SORTS = [
  'own',
  'company',
  'layer',
  'tier',
  'ratio',
  'multiple',
  'year',
  'note',
  'added',
] as const;
export type Sort = (typeof SORTS)[number];

export interface Arrangement {
  sort: Sort;
  /** True = the other way round than the column's usual one; what is not known stays last. */
  reversed: boolean;
  filter: string;
  tag: string | null;
}

const TIERS = { leader: 0, mid: 1, fringe: 2, unrated: 3 } as const;

type Key = number | string | null;

/** What a row is sorted by, smallest first; null = not known. */
const KEYS: Record<Exclude<Sort, 'own'>, (row: WatchedRow) => Key> = {
  company: ({ name }) => name,
  layer: ({ layer }) => LAYERS.indexOf(layer),
  tier: ({ tier }) => (tier ? TIERS[tier.value] : null),
  // Ratios of different kinds are not put in one order: multiples of sales come after P/Es.
  ratio: ({ ratio, ratio_kind }) => (ratio === null ? null : ratio + (ratio_kind === 'pe' ? 0 : 1e9)),
  multiple: ({ multiple, state }) => (multiple === null ? null : multiple + (state === 'ok' ? 0 : 1e9)),
  year: ({ year }) => year?.place ?? null,
  note: ({ entry }) => (entry.note === '' ? null : newestFirst(entry.noted_at ?? '')),
  added: ({ entry }) => newestFirst(entry.added_at),
};

const newestFirst = (instant: string) => -(Date.parse(instant) || 0);

function fits({ entry, name, symbol }: WatchedRow, words: string, tag: string | null): boolean {
  const tags = entry.tags ?? [];
  if (tag !== null && !tags.some((one) => one.toLowerCase() === tag.toLowerCase())) return false;
  if (words === '') return true;
  return [name, symbol ?? '', entry.note, ...tags].some((text) => text.toLowerCase().includes(words));
}

export function arrange(
  rows: readonly WatchedRow[],
  { sort, reversed, filter, tag }: Arrangement,
  compareText: (a: string, b: string) => number,
): WatchedRow[] {
  const words = filter.trim().toLowerCase();
  const kept = rows.filter((row) => fits(row, words, tag));
  if (sort === 'own') return kept;
  const keyOf = KEYS[sort];
  const keyed = kept.map((row) => [keyOf(row), row] as const);
  const way = reversed ? -1 : 1;
  keyed.sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (typeof a === 'string' ? compareText(a, String(b)) : a - Number(b));
  });
  return keyed.map(([, row]) => row);
}

/** Every tag of the list once, in alphabetical order. */
export function tagsOf(rows: readonly WatchedRow[], compareText: (a: string, b: string) => number): string[] {
  const seen = new Map<string, string>();
  for (const tag of rows.flatMap(({ entry }) => entry.tags ?? [])) {
    if (!seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()].sort(compareText);
}
