import { type FormEvent, useState } from 'react';
import { TAG_LIMIT } from '@/lib/watchlist/limits';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { CloseIcon } from '../parts/icons';

/** The tags of one company, each with the way to take it off. */
export function TagLine({ row, list }: { row: WatchedRow; list: WatchlistHandle }) {
  const [tag, setTag] = useState('');
  const { issuer, tags = [] } = row.entry;
  const isBad = /[,;]/.test(tag);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim() === '' || isBad) return;
    void list.tag([issuer], tag.trim(), 'add');
    setTag('');
  };
  return (
    <section aria-label={say('watchlist_tags')}>
      <h3>{say('watchlist_tags')}</h3>
      <form className="tag-line" onSubmit={add}>
        {tags.map((one) => (
          <span key={one} className="tag">
            {one}
            <button
              type="button"
              aria-label={say('watchlist_tag_off', one)}
              onClick={() => void list.tag([issuer], one, 'remove')}
            >
              <CloseIcon />
            </button>
          </span>
        ))}
        <input
          type="text"
          className="text"
          aria-label={say('watchlist_tag')}
          aria-invalid={isBad || undefined}
          placeholder={say('watchlist_tag')}
          maxLength={TAG_LIMIT}
          value={tag}
          onChange={({ target }) => setTag(target.value)}
        />
        <button type="submit" className="plain-button">
          {say('watchlist_tag_add')}
        </button>
      </form>
      {isBad ? (
        <p className="notice" role="alert">
          {say('watchlist_tag_bad')}
        </p>
      ) : null}
    </section>
  );
}
