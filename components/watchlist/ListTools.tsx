import { type Arrangement, SORTS, type Sort } from '@/lib/watchlist/arrange';
import { say } from '@/lib/words/say';

interface Props {
  arrangement: Arrangement;
  tags: readonly string[];
  onArrange(change: Partial<Arrangement>): void;
}

/** What of the list is shown, and in which order. */
export function ListTools({ arrangement, tags, onArrange }: Props) {
  return (
    <div className="list-tools">
      <input
        type="search"
        className="text"
        aria-label={say('watchlist_filter')}
        placeholder={say('watchlist_filter_placeholder')}
        value={arrangement.filter}
        onChange={({ target }) => onArrange({ filter: target.value })}
      />
      {tags.length > 0 ? (
        <label>
          {say('watchlist_tag_filter')}
          <select
            value={arrangement.tag ?? ''}
            onChange={({ target }) => onArrange({ tag: target.value || null })}
          >
            <option value="">{say('watchlist_all_tags')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {say('watchlist_sort')}
        <select
          value={arrangement.sort}
          onChange={({ target }) => onArrange({ sort: target.value as Sort, reversed: false })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {say(`watchlist_sort_${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
