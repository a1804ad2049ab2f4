import type { StoredEntry } from './entry-schema';
import { mergeNotes, notesOf, withNotes } from './notes';

/** Tags of both, in the order of the first, each once whatever its case. */
export function mergeTags(mine: readonly string[], theirs: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of [...mine, ...theirs]) {
    const key = tag.toLowerCase();
    if (!seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

export function withTags<T extends Pick<StoredEntry, 'tags'>>(entry: T, tags: readonly string[]): T {
  const { tags: _, ...rest } = entry;
  return { ...rest, ...(tags.length > 0 ? { tags: [...tags] } : {}) } as T;
}

/** One entry that two writers changed: nobody's note or tag is lost; the place in the list is `mine`. */
export function mergeEntries(mine: StoredEntry, theirs: StoredEntry): StoredEntry {
  const both = {
    ...theirs,
    ...mine,
    added_at: [mine.added_at, theirs.added_at].sort()[0] as string,
  };
  const tagged = withTags(both, mergeTags(mine.tags ?? [], theirs.tags ?? []));
  return withNotes(tagged, mergeNotes(notesOf(mine), notesOf(theirs)));
}
