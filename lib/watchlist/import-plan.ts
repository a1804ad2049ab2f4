/** What a file would do to the list, before anything is done. */
import type { IssuerId } from '../universe/issuer';
import { resolveSymbol } from '../universe/resolve';
import type { Universe } from '../universe/universe';
import { edited } from './edits';
import type { WatchlistEntry } from './entry';
import type { StoredEntry } from './entry-schema';
import type { FileEntry } from './file-format';
import { mergeEntries } from './merge';

export interface PlannedEntry {
  issuer: IssuerId;
  name: string;
  symbol: string | null;
  /** As the list has it; null for a new one. */
  was: { note: string; tags: string[] } | null;
  is: { note: string; tags: string[] };
}

export interface ImportPlan {
  fresh: PlannedEntry[];
  /** Merged with the file's: notes and tags of both stay. */
  changed: PlannedEntry[];
  /** Already there, with nothing the file could add. */
  same: number;
  /** Words of the file that name no company known here. */
  unknown: string[];
  /** Companies the file names more than once; their lines are taken together. */
  duplicates: string[];
  /** Places of entries that could not be read. */
  broken: number[];
}

export type IncomingEntry = Omit<WatchlistEntry, 'order'>;

function issuerOf({ issuer, symbol, name }: FileEntry, universe: Universe): IssuerId | null {
  if (issuer !== undefined && universe.byId.has(issuer)) return issuer;
  const found = symbol ? resolveSymbol(universe, symbol)?.issuer : undefined;
  if (found) return found.id;
  const wanted = name?.trim().toLowerCase();
  if (!wanted) return null;
  const named = universe.all.find(
    ({ short_name, legal_name }) =>
      short_name.toLowerCase() === wanted || legal_name.toLowerCase() === wanted,
  );
  return named?.id ?? null;
}

/** The file's entries by company, each once, and what could not be placed. */
export function gather(entries: readonly FileEntry[], universe: Universe) {
  const byIssuer = new Map<IssuerId, IncomingEntry>();
  const unknown = new Set<string>();
  const duplicates = new Set<string>();
  for (const entry of entries) {
    const id = issuerOf(entry, universe);
    if (id === null) {
      const word = entry.symbol || entry.name || entry.issuer || '';
      if (word !== '') unknown.add(word.slice(0, 60));
      continue;
    }
    const { symbol: _, name: __, ...own } = entry;
    const known = byIssuer.get(id);
    if (known) duplicates.add(universe.byId.get(id)?.short_name ?? id);
    const row = known ? mergeEntries({ ...known, order: '' }, { ...own, order: '' }) : own;
    byIssuer.set(id, incoming(id, row));
  }
  return { byIssuer, unknown: [...unknown], duplicates: [...duplicates] };
}

function incoming(issuer: IssuerId, row: Omit<IncomingEntry, 'issuer'>): IncomingEntry {
  const { added_at, note, noted_at, earlier, tags } = row;
  return {
    issuer,
    added_at,
    note,
    ...(noted_at === undefined ? {} : { noted_at }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(tags === undefined ? {} : { tags }),
  };
}

const words = ({ note, tags = [] }: { note: string; tags?: readonly string[] }) => ({
  note,
  tags: [...tags],
});

export function planImport(
  gathered: ReturnType<typeof gather>,
  present: readonly WatchlistEntry[],
  universe: Universe,
  broken: number[],
  now: string,
): ImportPlan {
  const rows = new Map(present.map((entry) => [entry.issuer, entry]));
  const plan: ImportPlan = {
    fresh: [],
    changed: [],
    same: 0,
    unknown: gathered.unknown,
    duplicates: gathered.duplicates,
    broken,
  };
  for (const [issuer, entry] of gathered.byIssuer) {
    const { short_name: name = issuer, symbol = null } = universe.byId.get(issuer) ?? {};
    const { issuer: _, ...was } = rows.get(issuer) ?? { issuer: null };
    if (!('order' in was)) {
      plan.fresh.push({ issuer, name, symbol, was: null, is: words(entry) });
      continue;
    }
    const is = edited(was as StoredEntry, { what: 'merge', row: { ...entry, order: '' } }, now);
    if (is === null || is === 'full') plan.same += 1;
    else
      plan.changed.push({
        issuer,
        name,
        symbol,
        was: words(was as StoredEntry),
        is: words(is as StoredEntry),
      });
  }
  return plan;
}
