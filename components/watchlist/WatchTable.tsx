import { type RefObject, startTransition, useEffect, useState } from 'react';
import type { Arrangement, Sort } from '@/lib/watchlist/arrange';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import { type RowHands, WatchRow } from './WatchRow';

const COLUMNS = [
  'company',
  'layer',
  'tier',
  'ratio',
  'multiple',
  'year',
  'note',
] as const satisfies readonly Sort[];
/** A screen and a half: what is painted first, before the rows nobody sees yet. */
const FIRST_ROWS = 30;

interface Props {
  rows: readonly WatchedRow[];
  selected: ReadonlySet<string>;
  arrangement: Arrangement;
  hands: RowHands;
  table: RefObject<HTMLTableElement | null>;
  onSort(sort: Sort): void;
  onSelectAll(on: boolean): void;
}

function SortHead({ column, arrangement, onSort }: { column: Sort } & Pick<Props, 'arrangement' | 'onSort'>) {
  const isSorted = arrangement.sort === column;
  const way = isSorted ? (arrangement.reversed ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={`cell-${column === 'company' ? 'name' : column}`} aria-sort={way}>
      <button
        type="button"
        className="sort"
        title={say('watchlist_sorted_by', say(`watchlist_sort_${column}`))}
        onClick={() => onSort(column)}
      >
        {say(`watchlist_sort_${column}`)}
        <span aria-hidden="true">{isSorted ? (arrangement.reversed ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function placeOf(index: number, total: number) {
  if (total === 1) return 'only' as const;
  if (index === 0) return 'first' as const;
  return index === total - 1 ? ('last' as const) : ('middle' as const);
}

/** The rows as arranged. Rows off screen are neither laid out nor painted (`content-visibility`), but can be found. */
export function WatchTable({ rows, selected, arrangement, hands, table, onSort, onSelectAll }: Props) {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const drawn = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const isOwn = arrangement.sort === 'own';
  return (
    <table className="watchlist" ref={table}>
      <thead>
        <tr>
          <th scope="col" className="cell-order">
            <input
              type="checkbox"
              aria-label={say('watchlist_select_all')}
              checked={rows.length > 0 && rows.every(({ entry }) => selected.has(entry.issuer))}
              onChange={({ target }) => onSelectAll(target.checked)}
            />
          </th>
          {COLUMNS.map((column) => (
            <SortHead key={column} column={column} arrangement={arrangement} onSort={onSort} />
          ))}
          <th scope="col" className="cell-remove">
            <span className="visually-hidden">{say('watchlist_remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((row, index) => (
          <WatchRow
            key={row.entry.issuer}
            row={row}
            isSelected={selected.has(row.entry.issuer)}
            place={isOwn ? placeOf(index, rows.length) : null}
            hands={hands}
          />
        ))}
      </tbody>
    </table>
  );
}
