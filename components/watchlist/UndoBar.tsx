import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { CloseIcon } from '../parts/icons';

/** The last step with the way back. It stays until the reader lets it go: nobody has to be quick. */
export function UndoBar({ list }: { list: WatchlistHandle }) {
  const words = list.said ?? list.step?.words ?? null;
  return (
    <div className="toast-place" role="status">
      {words === null ? null : (
        <div className="toast">
          <span>{words}</span>
          {list.said === null && list.step !== null ? (
            <button type="button" className="more" onClick={() => void list.undo()}>
              {say('common_undo')}
            </button>
          ) : null}
          <button
            type="button"
            className="icon-button"
            aria-label={say('watchlist_dismiss')}
            onClick={list.dismiss}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
