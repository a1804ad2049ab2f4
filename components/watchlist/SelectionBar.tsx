import { type FormEvent, useState } from 'react';
import { TAG_LIMIT } from '@/lib/watchlist/limits';
import { say, sayCount } from '@/lib/words/say';

interface Props {
  count: number;
  tags: readonly string[];
  onTag(tag: string, how: 'add' | 'remove'): void;
  onRemove(): void;
  onClear(): void;
}

/** What can be done to all selected companies at once. */
export function SelectionBar({ count, tags, onTag, onRemove, onClear }: Props) {
  const [tag, setTag] = useState('');
  const [isBad, setBad] = useState(false);
  const act = (how: 'add' | 'remove') => {
    const words = tag.trim();
    const bad = words === '' || /[,;]/.test(words);
    setBad(bad);
    if (bad) return;
    onTag(words, how);
    setTag('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act('add');
  };
  return (
    <section className="selection" aria-label={sayCount('watchlist_selected', count)}>
      <b>{sayCount('watchlist_selected', count)}</b>
      <form onSubmit={submit}>
        <input
          type="text"
          className="text"
          list="known-tags"
          aria-label={say('watchlist_tag')}
          aria-invalid={isBad || undefined}
          placeholder={say('watchlist_tag')}
          maxLength={TAG_LIMIT}
          value={tag}
          onChange={({ target }) => setTag(target.value)}
        />
        <datalist id="known-tags">
          {tags.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <button type="submit" className="plain-button">
          {say('watchlist_tag_add')}
        </button>
        <button type="button" className="plain-button" onClick={() => act('remove')}>
          {say('watchlist_tag_remove')}
        </button>
      </form>
      <button type="button" className="plain-button" onClick={onRemove}>
        {say('watchlist_remove_selected')}
      </button>
      <button type="button" className="plain-button" onClick={onClear}>
        {say('watchlist_clear_selection')}
      </button>
      {isBad ? (
        <p className="notice" role="alert">
          {say('watchlist_tag_bad')}
        </p>
      ) : null}
    </section>
  );
}
