import { useEffect, useState } from 'react';
import type { AskBackground } from './use-card-content';

/** Whether the issuer is on the watchlist; null until known. `notice` says why a toggle did not happen. */
export function useStar(ask: AskBackground, issuer: string) {
  const [starred, setStarred] = useState<boolean | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void ask('watchlist.has', { issuer }).then((reply) => {
      if (!gone && reply.ok) setStarred(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [ask, issuer]);
  const toggle = async () => {
    const reply = await ask('watchlist.toggle', { issuer });
    if (reply.ok) setStarred(reply.value);
    setNotice(reply.ok ? null : reply.message);
  };
  return { starred, notice, toggle };
}
