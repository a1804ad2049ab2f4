import { type FormEvent, useState } from 'react';
import { formatDate } from '@/lib/context/format';
import { NOTE_LIMIT } from '@/lib/watchlist/limits';
import { notesOf } from '@/lib/watchlist/notes';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { CloseIcon } from '../parts/icons';

/** The reader's notes on one company, newest first. */
export function NoteLog({ row, list }: { row: WatchedRow; list: WatchlistHandle }) {
  const [text, setText] = useState('');
  const { issuer } = row.entry;
  const notes = notesOf(row.entry);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void list.addNote(issuer, text.trim()).then((done) => done && setText(''));
  };
  return (
    <section aria-label={say('watchlist_notes')}>
      <h3>{say('watchlist_notes')}</h3>
      <form className="note-form" onSubmit={add}>
        <textarea
          rows={2}
          className="text"
          aria-label={say('watchlist_note_new')}
          placeholder={say('watchlist_note_placeholder')}
          maxLength={NOTE_LIMIT}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="plain-button" disabled={text.trim() === ''}>
          {say('watchlist_note_add')}
        </button>
      </form>
      {notes.length === 0 ? (
        <p className="quiet">{say('watchlist_no_notes')}</p>
      ) : (
        <ol className="note-log">
          {notes.map((note) => {
            const date = note.at === null ? say('watchlist_note_undated') : formatDate(note.at.slice(0, 10));
            return (
              <li key={`${note.at} ${note.text}`}>
                <time dateTime={note.at ?? undefined}>{date}</time>
                <p>{note.text}</p>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={say('watchlist_note_remove', date)}
                  onClick={() => void list.dropNote(issuer, note)}
                >
                  <CloseIcon />
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
