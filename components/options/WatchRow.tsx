import { type DragEvent, useState } from 'react';
import type { Watched } from '../hooks/use-watchlist';
import { Chain } from '../parts/Chain';
import { CloseIcon, DownIcon, GripIcon, UpIcon } from '../parts/icons';
import { TierMark } from '../parts/TierMark';
import { ValuationBadge } from '../parts/ValuationBadge';
import { options } from '../strings/options';

const words = options.watchlist;
/** The longest note the store takes. */
const NOTE_MAX = 500;

interface Props {
  row: Watched;
  place: number;
  total: number;
  onMove(step: -1 | 1): void;
  onDrop(dragged: string): void;
  onNote(note: string): void;
  onRemove(): void;
}

function Order({
  name,
  place,
  total,
  issuer,
  onMove,
}: {
  name: string;
  place: number;
  total: number;
  issuer: string;
  onMove(step: -1 | 1): void;
}) {
  const lift = (event: DragEvent) => {
    event.dataTransfer.setData('text/x-issuer', issuer);
    event.dataTransfer.effectAllowed = 'move';
    const row = event.currentTarget.closest('tr');
    if (row) event.dataTransfer.setDragImage(row, 8, 8);
  };
  return (
    <span className="order">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is the pointer's way; the buttons are the keyboard's */}
      <span className="grip" draggable title={words.drag(name)} onDragStart={lift}>
        <GripIcon />
      </span>
      <button
        type="button"
        className="icon-button"
        data-step={-1}
        aria-label={words.up(name)}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      >
        <UpIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        data-step={1}
        aria-label={words.down(name)}
        disabled={place === total - 1}
        onClick={() => onMove(1)}
      >
        <DownIcon />
      </button>
    </span>
  );
}

/** One watched company: its place in the order, what the card says in short, and the reader's note. */
export function WatchRow({ row, place, total, onMove, onDrop, onNote, onRemove }: Props) {
  const { entry, context } = row;
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('text/x-issuer')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.getData('text/x-issuer'));
  };
  return (
    <tr
      data-issuer={entry.issuer}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <td>
        <Order name={context.name} issuer={entry.issuer} place={place} total={total} onMove={onMove} />
      </td>
      <th scope="row">
        <b>{context.name}</b>
        <small>{context.symbol ?? ''}</small>
      </th>
      <td>
        <span className="layer">
          <Chain layer={context.layer} also={context.more_layers.map((more) => more.layer)} />
          {context.layer_label}
        </span>
      </td>
      <td>{context.tier ? <TierMark tier={context.tier} /> : words.noTier}</td>
      <td>
        <ValuationBadge valuation={context.valuation} muted={context.muted} />
      </td>
      <td>
        <input
          type="text"
          className="note"
          aria-label={words.noteOf(context.name)}
          placeholder={words.notePlaceholder}
          maxLength={NOTE_MAX}
          defaultValue={entry.note}
          onBlur={(event) => event.target.value !== entry.note && onNote(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </td>
      <td>
        <button
          type="button"
          className="icon-button"
          aria-label={words.removeOne(context.name)}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      </td>
    </tr>
  );
}
