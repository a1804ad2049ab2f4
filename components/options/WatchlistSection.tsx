import { useEffect, useRef, useState } from 'react';
import { say } from '@/lib/words/say';
import { useWatchlist, type Watched } from '../hooks/use-watchlist';
import { options } from '../strings/options';
import { IssuerPicker } from './IssuerPicker';
import { WatchRow } from './WatchRow';

const words = options.watchlist;

interface Moved {
  issuer: string;
  /** The button that moved it; null after a drag. */
  direction: -1 | 1 | null;
  words: string;
}

/** A moved row is a moved element, and a moved element loses the focus: it goes back to the button that moved it. */
function useFocusAfterMove(moved: Moved | null) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (!moved?.direction) return;
    const button = (direction: number) =>
      table.current?.querySelector<HTMLButtonElement>(
        `[data-issuer="${moved.issuer}"] [data-step="${direction}"]:not(:disabled)`,
      );
    (button(moved.direction) ?? button(-moved.direction))?.focus();
  }, [moved]);
  return table;
}

/** Add by search, remove with undo, reorder by handle or buttons, a note for each. */
export function WatchlistSection() {
  const list = useWatchlist();
  const [moved, setMoved] = useState<Moved | null>(null);
  const table = useFocusAfterMove(moved);
  const rows = list.rows ?? [];
  const moveTo = async (row: Watched, place: number, direction: Moved['direction']) => {
    const { issuer } = row.entry;
    const others = rows.filter((other) => other !== row);
    if (!(await list.move(issuer, others[place]?.entry.issuer ?? null))) return;
    setMoved({ issuer, direction, words: words.moved(row.context.name, place + 1, rows.length) });
  };
  const dropOn = (dragged: string, place: number) => {
    const row = rows.find((candidate) => candidate.entry.issuer === dragged);
    if (row) void moveTo(row, place, null);
  };
  return (
    <>
      <p className="lead">{words.lead}</p>
      <IssuerPicker
        label={words.add}
        taken={rows.map((row) => row.entry.issuer)}
        onChoose={(hit) => void list.add(hit.issuer)}
      />
      <p className="visually-hidden" role="status">
        {moved?.words}
      </p>
      {list.notice ? (
        <p className="notice" role="alert">
          {list.notice}
        </p>
      ) : null}
      {list.rows && rows.length === 0 ? (
        <div className="empty">
          <p>
            <b>{words.empty}</b> {words.emptyTodo}
          </p>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <table className="watchlist" ref={table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.order}</span>
              </th>
              <th scope="col">{words.company}</th>
              <th scope="col">{words.layer}</th>
              <th scope="col">{words.tier}</th>
              <th scope="col">{words.valuation}</th>
              <th scope="col">{words.note}</th>
              <th scope="col">
                <span className="visually-hidden">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <WatchRow
                key={row.entry.issuer}
                row={row}
                place={place}
                total={rows.length}
                onMove={(direction) => void moveTo(row, place + direction, direction)}
                onDrop={(dragged) => dropOn(dragged, place)}
                onNote={(note) => void list.note(row.entry.issuer, note)}
                onRemove={() => void list.remove(row)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {list.removed ? (
        <div className="toast" role="status">
          {words.removed(list.removed.context.name)}
          <button type="button" className="more" onClick={() => void list.undo()}>
            {say('common_undo')}
          </button>
        </div>
      ) : null}
    </>
  );
}
