import type { AreaState } from '@/lib/watchlist/layered-area';
import { say, sayCount } from '@/lib/words/say';

/** Where the list is kept, and what of it the browser would not take. */
export function SyncLine({ state }: { state: AreaState }) {
  const held = state.held > 0 ? sayCount(`watchlist_held_${state.why ?? 'refused'}`, state.held) : null;
  const where =
    state.place === 'local'
      ? say('watchlist_sync_off')
      : say('watchlist_sync_on', state.entries, Math.ceil(state.bytes / 1024));
  return (
    <p className="quiet sync-line">
      {where}
      {held === null ? null : <b className="held"> {held}</b>}
    </p>
  );
}
