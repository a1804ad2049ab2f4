import type { DragEvent } from 'react';
import { say } from '@/lib/words/say';
import { DownIcon, GripIcon, UpIcon } from '../parts/icons';

interface Props {
  name: string;
  issuer: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(issuer: string, step: -1 | 1): void;
}

/** The row's place in the reader's own order: a handle for the pointer, two buttons for the keyboard. */
export function RowOrder({ name, issuer, isFirst, isLast, onMove }: Props) {
  const lift = (event: DragEvent) => {
    event.dataTransfer.setData('text/x-issuer', issuer);
    event.dataTransfer.effectAllowed = 'move';
    const row = event.currentTarget.closest('tr');
    if (row) event.dataTransfer.setDragImage(row, 8, 8);
  };
  return (
    <span className="order">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is the pointer's way; the buttons are the keyboard's */}
      <span className="grip" draggable title={say('watchlist_drag', name)} onDragStart={lift}>
        <GripIcon />
      </span>
      <button
        type="button"
        className="icon-button"
        data-step={-1}
        aria-label={say('watchlist_up', name)}
        disabled={isFirst}
        onClick={() => onMove(issuer, -1)}
      >
        <UpIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        data-step={1}
        aria-label={say('watchlist_down', name)}
        disabled={isLast}
        onClick={() => onMove(issuer, 1)}
      >
        <DownIcon />
      </button>
    </span>
  );
}
