import { useEffect, useRef, useSyncExternalStore } from 'react';
import { say } from '@/lib/words/say';
import { MetLately } from '../conditions/MetLately';
import { useWatchlist } from '../hooks/use-watchlist';
import { CompanyDetail } from '../watchlist/CompanyDetail';
import { UndoBar } from '../watchlist/UndoBar';
import { WatchlistTable } from '../watchlist/WatchlistTable';

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The company after `#watchlist/`; null while the list itself is shown. */
function useOpenCompany(): string | null {
  const hash = useSyncExternalStore(watchHash, () => location.hash);
  return hash.startsWith('#watchlist/') ? hash.slice('#watchlist/'.length) : null;
}

/** Back in the list the reader is where the company was opened. */
function useScrollOfList(isAway: boolean) {
  const kept = useRef(0);
  useEffect(() => {
    // Before the page is drawn anew, which would lose the place.
    const keep = ({ newURL, oldURL }: HashChangeEvent) => {
      if (newURL.includes('#watchlist/') && !oldURL.includes('#watchlist/')) kept.current = scrollY;
    };
    addEventListener('hashchange', keep, true);
    return () => removeEventListener('hashchange', keep, true);
  }, []);
  useEffect(() => {
    if (!isAway) scrollTo(0, kept.current);
  }, [isAway]);
}

/** The list, or one company of it. The list stays where it was while a company is open. */
export function WatchlistSection() {
  const list = useWatchlist();
  const open = useOpenCompany();
  useScrollOfList(open !== null);
  return (
    <>
      {list.notice ? (
        <p className="notice" role="alert">
          {list.notice}
        </p>
      ) : null}
      <div hidden={open !== null}>
        <p className="lead">{say('watchlist_lead')}</p>
        <WatchlistTable list={list} />
        {open === null ? <MetLately rows={list.rows} /> : null}
      </div>
      {open === null ? null : <CompanyDetail key={open} issuer={open} list={list} />}
      <UndoBar list={list} />
    </>
  );
}
