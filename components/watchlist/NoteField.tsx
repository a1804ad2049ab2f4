import { useEffect, useRef } from 'react';
import { NOTE_LIMIT } from '@/lib/watchlist/limits';
import { say } from '@/lib/words/say';

interface Props {
  name: string;
  issuer: string;
  note: string;
  /** `over`: the note as it was when the writing began. */
  onNote(issuer: string, note: string, over: string): void;
}

/** The newest note, written in place. What another window writes meanwhile never takes the words under the cursor. */
export function NoteField({ name, issuer, note, onNote }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(note);
  useEffect(() => {
    const input = field.current;
    if (!input || document.activeElement === input) return;
    input.value = note;
    over.current = note;
  }, [note]);
  return (
    <input
      ref={field}
      type="text"
      className="note"
      aria-label={say('watchlist_note_of', name)}
      placeholder={say('watchlist_note_placeholder')}
      maxLength={NOTE_LIMIT}
      defaultValue={note}
      onFocus={() => {
        over.current = note;
      }}
      onBlur={({ target }) => {
        if (target.value !== over.current) onNote(issuer, target.value, over.current);
        else target.value = note;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.currentTarget.value = note;
        over.current = note;
      }}
    />
  );
}
