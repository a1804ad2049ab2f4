import { useState } from 'react';
import type { ImportPlan, PlannedEntry } from '@/lib/watchlist/import-plan';
import { say, sayCount } from '@/lib/words/say';

interface Props {
  plan: ImportPlan;
  onCancel(): void;
  onTake(which: { fresh: boolean; changed: boolean }): void;
}

/** More names than this in one sentence tell nobody anything. */
const NAMES_MAX = 12;

function named(words: readonly (string | number)[]): string {
  const first = words.slice(0, NAMES_MAX).join(say('common_list_comma'));
  return words.length > NAMES_MAX ? say('watchlist_import_and_more', first, words.length - NAMES_MAX) : first;
}

function wordsOf({ note, tags }: PlannedEntry['is']): string {
  const tagged = tags.length > 0 ? ` [${tags.join(say('common_list_comma'))}]` : '';
  return `${note === '' ? say('watchlist_import_no_words') : `“${note}”`}${tagged}`;
}

function Entries({ entries }: { entries: readonly PlannedEntry[] }) {
  return (
    <ul className="import-list">
      {entries.map((entry) => (
        <li key={entry.issuer}>
          <b>{entry.name}</b> <small>{entry.symbol}</small>
          {entry.was ? (
            <span className="import-change">
              {say('watchlist_import_was', wordsOf(entry.was))}
              <br />
              {say('watchlist_import_is', wordsOf(entry.is))}
            </span>
          ) : entry.is.note !== '' || entry.is.tags.length > 0 ? (
            <span className="import-change">{wordsOf(entry.is)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What the file would do, group by group; each can be left out. */
export function ImportPreview({ plan, onTake, onCancel }: Props) {
  const [fresh, setFresh] = useState(true);
  const [changed, setChanged] = useState(true);
  const some = (fresh && plan.fresh.length > 0) || (changed && plan.changed.length > 0);
  return (
    <div className="import-preview">
      {plan.fresh.length > 0 ? (
        <details open={plan.fresh.length <= NAMES_MAX}>
          <summary>
            <input
              type="checkbox"
              aria-label={sayCount('watchlist_import_new', plan.fresh.length)}
              checked={fresh}
              onChange={({ target }) => setFresh(target.checked)}
            />
            {sayCount('watchlist_import_new', plan.fresh.length)}
          </summary>
          <Entries entries={plan.fresh} />
        </details>
      ) : null}
      {plan.changed.length > 0 ? (
        <details open={plan.changed.length <= NAMES_MAX}>
          <summary>
            <input
              type="checkbox"
              aria-label={sayCount('watchlist_import_changed', plan.changed.length)}
              checked={changed}
              onChange={({ target }) => setChanged(target.checked)}
            />
            {sayCount('watchlist_import_changed', plan.changed.length)}
          </summary>
          <p className="quiet">{say('watchlist_import_changed_help')}</p>
          <Entries entries={plan.changed} />
        </details>
      ) : null}
      <ul className="import-left">
        {plan.same > 0 ? <li>{sayCount('watchlist_import_same', plan.same)}</li> : null}
        {plan.duplicates.length > 0 ? (
          <li>
            {sayCount(
              'watchlist_import_duplicates',
              plan.duplicates.length,
              String(plan.duplicates.length),
              named(plan.duplicates),
            )}
          </li>
        ) : null}
        {plan.unknown.length > 0 ? (
          <li>
            {sayCount(
              'watchlist_import_unknown',
              plan.unknown.length,
              String(plan.unknown.length),
              named(plan.unknown),
            )}
          </li>
        ) : null}
        {plan.broken.length > 0 ? (
          <li>
            {sayCount(
              'watchlist_import_broken',
              plan.broken.length,
              String(plan.broken.length),
              named(plan.broken),
            )}
          </li>
        ) : null}
      </ul>
      {plan.fresh.length + plan.changed.length === 0 ? (
        <p role="status">{say('watchlist_import_nothing')}</p>
      ) : null}
      <p className="import-steps">
        {plan.fresh.length + plan.changed.length === 0 ? null : (
          <button
            type="button"
            className="main-button"
            disabled={!some}
            onClick={() => onTake({ fresh, changed })}
          >
            {say('watchlist_import_take')}
          </button>
        )}
        <button type="button" className="plain-button" onClick={onCancel}>
          {say('watchlist_import_cancel')}
        </button>
      </p>
    </div>
  );
}
