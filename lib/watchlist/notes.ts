/** The notes of an entry: the newest one stands in the list, former ones stay behind it. */
import type { DatedNote } from './entry';
import type { StoredEntry } from './entry-schema';

type Notes = Pick<StoredEntry, 'note' | 'noted_at' | 'earlier'>;

/** All notes of an entry, newest first. */
export function notesOf({ note, noted_at, earlier = [] }: Notes): DatedNote[] {
  return note === '' ? earlier : [{ at: noted_at ?? null, text: note }, ...earlier];
}

/** The entry with these notes, newest first, and no others. */
export function withNotes<T extends Notes>(entry: T, notes: readonly DatedNote[]): T {
  const { note: _, noted_at: __, earlier: ___, ...rest } = entry;
  const [newest, ...earlier] = notes;
  return {
    ...rest,
    note: newest?.text ?? '',
    ...(newest?.at ? { noted_at: newest.at } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
  } as T;
}

/** Notes of two writers as one list: the same words once, newest first; an undated note is the oldest. */
export function mergeNotes(mine: readonly DatedNote[], theirs: readonly DatedNote[]): DatedNote[] {
  const merged = [...mine];
  for (const note of theirs) {
    const same = merged.findIndex(({ text }) => text === note.text);
    if (same < 0) merged.push(note);
    else if ((note.at ?? '') > (merged[same]?.at ?? '')) merged[same] = note;
  }
  return merged.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : 0));
}
