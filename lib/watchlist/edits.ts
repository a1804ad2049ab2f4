/** Edits of one stored entry, as values: what was asked, and what the entry is afterwards. */
import type { DatedNote } from './entry';
import { type StoredEntry, TAGS_MAX } from './entry-schema';
import { mergeEntries, mergeTags, withTags } from './merge';
import { notesOf, withNotes } from './notes';

export type Edit =
  /** `over`: the note as the writer saw it when beginning; another one by now is kept among the earlier. */
  | { what: 'note'; text: string; over: string | null }
  | { what: 'add-note'; text: string }
  | { what: 'drop-note'; note: DatedNote }
  | { what: 'tags'; add: readonly string[]; remove: readonly string[] }
  | { what: 'merge'; row: StoredEntry };

function noted(row: StoredEntry, text: string, over: string | null, at: string): StoredEntry | null {
  if (text === row.note) return null;
  const notes = notesOf(row);
  const meanwhile = over !== null && over !== row.note && row.note !== '';
  const rest = row.note === '' || meanwhile ? notes : notes.slice(1);
  return withNotes(row, text === '' ? rest : [{ at, text }, ...rest]);
}

function withoutNote(row: StoredEntry, gone: DatedNote): StoredEntry | null {
  const notes = notesOf(row);
  const kept = notes.filter(({ at, text }) => at !== gone.at || text !== gone.text);
  return kept.length === notes.length ? null : withNotes(row, kept);
}

function tagged(row: StoredEntry, add: readonly string[], remove: readonly string[]) {
  const gone = new Set(remove.map((tag) => tag.toLowerCase()));
  const present = row.tags ?? [];
  const tags = mergeTags(
    present.filter((tag) => !gone.has(tag.toLowerCase())),
    add,
  );
  if (tags.length > TAGS_MAX) return 'full';
  return tags.join('\n') === present.join('\n') ? null : withTags(row, tags);
}

function merged(row: StoredEntry, other: StoredEntry): StoredEntry | null {
  const both = mergeEntries(row, other);
  const is = withTags(both, (both.tags ?? []).slice(0, TAGS_MAX));
  return sameWords(row, is) ? null : is;
}

const sameWords = (a: StoredEntry, b: StoredEntry) =>
  JSON.stringify([notesOf(a).map(({ text }) => text), a.tags ?? []]) ===
  JSON.stringify([notesOf(b).map(({ text }) => text), b.tags ?? []]);

/** The entry after the edit; null when it changes nothing, `full` when there would be too many tags. */
export function edited(row: StoredEntry, how: Edit, at: string): StoredEntry | null | 'full' {
  switch (how.what) {
    case 'note':
      return noted(row, how.text.trim(), how.over, at);
    case 'add-note':
      return how.text.trim() === '' ? null : withNotes(row, [{ at, text: how.text.trim() }, ...notesOf(row)]);
    case 'drop-note':
      return withoutNote(row, how.note);
    case 'tags':
      return tagged(row, how.add, how.remove);
    case 'merge':
      return merged(row, how.row);
  }
}
