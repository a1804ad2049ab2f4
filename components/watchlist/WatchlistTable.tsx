import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type Arrangement, arrange, type Sort, tagsOf } from '@/lib/watchlist/arrange';
import { language, say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { IssuerPicker } from '../options/IssuerPicker';
import { ExportButtons } from './ExportButtons';
import { ImportPanel } from './ImportPanel';
import { ListTools } from './ListTools';
import { SelectionBar } from './SelectionBar';
import { SyncLine } from './SyncLine';
import { useMove } from './use-move';
import { useSelection } from './use-selection';
import type { RowHands } from './WatchRow';
import { WatchTable } from './WatchTable';

const ALL: Arrangement = { sort: 'own', reversed: false, filter: '', tag: null };

/** The hands of this drawing behind functions that never change. */
function useSteadyHands(hands: RowHands): RowHands {
  const latest = useRef(hands);
  latest.current = hands;
  return useMemo(
    () => ({
      select: (...args) => latest.current.select(...args),
      move: (...args) => latest.current.move(...args),
      drop: (...args) => latest.current.drop(...args),
      note: (...args) => latest.current.note(...args),
      remove: (...args) => latest.current.remove(...args),
    }),
    [],
  );
}

/** Add by search, sort and filter, select many, reorder, import and export. */
export function WatchlistTable({ list }: { list: WatchlistHandle }) {
  const [arrangement, setArrangement] = useState(ALL);
  const [isImporting, setImporting] = useState(false);
  const { rows } = list;
  const compare = useMemo(() => new Intl.Collator(language(), { sensitivity: 'base' }).compare, []);
  // The box under the cursor answers at once, the rows when they can.
  const filter = useDeferredValue(arrangement.filter);
  const { sort, reversed, tag } = arrangement;
  const shown = useMemo(
    () => arrange(rows ?? [], { sort, reversed, filter, tag }, compare),
    [rows, sort, reversed, filter, tag, compare],
  );
  const tags = useMemo(() => tagsOf(rows ?? [], compare), [rows, compare]);
  const issuers = shown.map(({ entry }) => entry.issuer);
  const { selected, select, selectAll } = useSelection(issuers);
  const moving = useMove(list, shown);
  const hands = useSteadyHands({
    select,
    move: moving.move,
    drop: moving.drop,
    note: (issuer, note, over) => void list.note(issuer, note, over),
    remove: (issuer) => void list.remove([issuer]),
  });
  const sortBy = (next: Sort) =>
    setArrangement((now) => ({ ...now, sort: next, reversed: now.sort === next && !now.reversed }));
  const isNarrowed = rows !== null && shown.length < rows.length;
  return (
    <>
      <div className="list-head">
        <IssuerPicker
          label={say('watchlist_add')}
          taken={(rows ?? []).map(({ entry }) => entry.issuer)}
          onChoose={(hit) => void list.add(hit.issuer)}
        />
        <span className="list-files">
          <button
            type="button"
            className="plain-button"
            aria-expanded={isImporting}
            onClick={() => setImporting(!isImporting)}
          >
            {say('watchlist_import')}
          </button>
          {rows && rows.length > 0 ? <ExportButtons /> : null}
        </span>
      </div>
      {isImporting ? <ImportPanel list={list} onClose={() => setImporting(false)} /> : null}
      {rows && rows.length > 1 ? (
        <ListTools
          arrangement={arrangement}
          tags={tags}
          onArrange={(change) => setArrangement((now) => ({ ...now, ...change }))}
        />
      ) : null}
      <p className="visually-hidden" role="status">
        {isNarrowed ? say('watchlist_shown', shown.length, rows.length) : moving.words}
      </p>
      {rows && rows.length === 0 ? (
        <div className="empty">
          <p>
            <b>{say('watchlist_empty')}</b> {say('watchlist_empty_todo')}
          </p>
        </div>
      ) : null}
      {isNarrowed && shown.length === 0 ? (
        <p className="empty">
          {say('watchlist_nothing_fits')}{' '}
          <button type="button" className="more" onClick={() => setArrangement(ALL)}>
            {say('watchlist_show_all')}
          </button>
        </p>
      ) : null}
      {shown.length > 0 ? (
        <WatchTable
          rows={shown}
          selected={selected}
          arrangement={arrangement}
          hands={hands}
          table={moving.table}
          onSort={sortBy}
          onSelectAll={selectAll}
        />
      ) : null}
      {selected.size > 0 ? (
        <SelectionBar
          count={selected.size}
          tags={tags}
          onTag={(name, how) => void list.tag([...selected], name, how)}
          onRemove={() => void list.remove([...selected])}
          onClear={() => selectAll(false)}
        />
      ) : null}
      {list.state ? <SyncLine state={list.state} /> : null}
    </>
  );
}
