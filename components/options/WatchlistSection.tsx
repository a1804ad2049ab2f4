import { useState } from 'react';
import { useWatchlist, type Watched } from '../hooks/use-watchlist';
import { common } from '../strings/common';
import { options } from '../strings/options';
import { IssuerPicker } from './IssuerPicker';
import { WatchRow } from './WatchRow';

const words = options.watchlist;

/** Add by search, remove with undo, reorder by handle or buttons, a note for each. */
export function WatchlistSection() {
  const list = useWatchlist();
  const [said, setSaid] = useState('');
  const rows = list.rows ?? [];
  const moveTo = async (row: Watched, place: number) => {
    const others = rows.filter((other) => other !== row);
    const before = others[place]?.entry.issuer ?? null;
    if (await list.move(row.entry.issuer, before))
      setSaid(words.moved(row.context.name, place + 1, rows.length));
  };
  const dropOn = (dragged: string, place: number) => {
    const row = rows.find((candidate) => candidate.entry.issuer === dragged);
    if (row) void moveTo(row, place);
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
        {said}
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
        <table className="watchlist">
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
                onMove={(step) => void moveTo(row, place + step)}
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
            {common.undo}
          </button>
        </div>
      ) : null}
    </>
  );
}
