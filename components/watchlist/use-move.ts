import { useEffect, useRef, useState } from 'react';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';

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

/** Moving among the rows on screen, which may be only some of the list. */
export function useMove(list: WatchlistHandle, shown: readonly WatchedRow[]) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const table = useFocusAfterMove(moved);
  const all = list.rows ?? [];
  const placeIn = (rows: readonly WatchedRow[], issuer: string) =>
    rows.findIndex(({ entry }) => entry.issuer === issuer);

  const moveBefore = async (issuer: string, before: string | null, direction: Moved['direction']) => {
    const row = all[placeIn(all, issuer)];
    if (!row || !(await list.move(issuer, before))) return;
    const others = all.filter((other) => other !== row);
    const place = before === null ? others.length : placeIn(others, before);
    setMoved({ issuer, direction, words: say('watchlist_moved', row.name, place + 1, all.length) });
  };
  return {
    table,
    words: moved?.words ?? null,
    move: (issuer: string, step: -1 | 1) => {
      const neighbour = shown[placeIn(shown, issuer) + step]?.entry.issuer;
      if (neighbour === undefined) return;
      const after = all[placeIn(all, neighbour) + 1]?.entry.issuer ?? null;
      void moveBefore(issuer, step === -1 ? neighbour : after, step);
    },
    /** To where it was dropped: down the list it ends below that row, up the list above it. */
    drop: (dragged: string, onto: string) => {
      if (dragged === onto || placeIn(all, dragged) < 0) return;
      const isDown = placeIn(all, dragged) < placeIn(all, onto);
      const after = all[placeIn(all, onto) + 1]?.entry.issuer ?? null;
      void moveBefore(dragged, isDown ? after : onto, null);
    },
  };
}
