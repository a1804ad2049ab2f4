import { type DragEvent, memo, useState } from 'react';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import { Chain } from '../parts/Chain';
import { CloseIcon } from '../parts/icons';
import { TierMark } from '../parts/TierMark';
import { MultipleCell, RatioCell, YearCell } from './cells';
import { NoteField } from './NoteField';
import { RowOrder } from './RowOrder';

/** One set of functions for all rows, which never changes: a row is drawn again only when it says something else. */
export interface RowHands {
  select(issuer: string, on: boolean, through: boolean): void;
  move(issuer: string, step: -1 | 1): void;
  drop(dragged: string, onto: string): void;
  note(issuer: string, note: string, over: string): void;
  remove(issuer: string): void;
}

interface Props {
  row: WatchedRow;
  isSelected: boolean;
  /** Null while the list is not in the reader's own order. */
  place: 'first' | 'middle' | 'last' | 'only' | null;
  hands: RowHands;
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span className="tags">
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  );
}

/** One watched company: its place in the order, what the card says in short, the reader's tags and note. */
export const WatchRow = memo(function WatchRow({ row, isSelected, place, hands }: Props) {
  const { entry, name } = row;
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (place === null || !event.dataTransfer.types.includes('text/x-issuer')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    hands.drop(event.dataTransfer.getData('text/x-issuer'), entry.issuer);
  };
  return (
    <tr
      data-issuer={entry.issuer}
      data-over={isOver || undefined}
      data-selected={isSelected || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <td className="cell-order">
        <input
          type="checkbox"
          aria-label={say('watchlist_select_one', name)}
          checked={isSelected}
          onChange={({ target, nativeEvent }) =>
            hands.select(entry.issuer, target.checked, (nativeEvent as MouseEvent).shiftKey === true)
          }
        />
        {place === null ? null : (
          <RowOrder
            name={name}
            issuer={entry.issuer}
            isFirst={place === 'first' || place === 'only'}
            isLast={place === 'last' || place === 'only'}
            onMove={hands.move}
          />
        )}
      </td>
      <th scope="row" className="cell-name">
        <a href={`#watchlist/${entry.issuer}`} title={say('watchlist_open', name)}>
          <b>{name}</b>
        </a>
        <small>{row.symbol ?? say('common_not_listed')}</small>
        {entry.tags ? <Tags tags={entry.tags} /> : null}
      </th>
      <td className="cell-layer" data-label={say('watchlist_sort_layer')}>
        <span className="layer">
          <Chain layer={row.layer} also={row.more_layers} />
          {row.layer_label}
        </span>
      </td>
      <td className="cell-tier" data-label={say('watchlist_sort_tier')}>
        {row.tier ? (
          <TierMark tier={row.tier} />
        ) : (
          <span className="unknown">{say('watchlist_no_tier')}</span>
        )}
      </td>
      <td className="cell-ratio" data-label={say('watchlist_sort_ratio')}>
        <RatioCell row={row} />
      </td>
      <td className="cell-multiple" data-label={say('watchlist_sort_multiple')}>
        <MultipleCell row={row} />
      </td>
      <td className="cell-year" data-label={say('watchlist_sort_year')}>
        <YearCell year={row.year} />
      </td>
      <td className="cell-note" data-label={say('watchlist_sort_note')}>
        <NoteField name={name} issuer={entry.issuer} note={entry.note} onNote={hands.note} />
      </td>
      <td className="cell-remove">
        <button
          type="button"
          className="icon-button"
          aria-label={say('watchlist_remove_one', name)}
          onClick={() => hands.remove(entry.issuer)}
        >
          <CloseIcon />
        </button>
      </td>
    </tr>
  );
});
