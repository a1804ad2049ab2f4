import { useCallback, useEffect, useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { ask } from '@/lib/protocol/client';
import type { Reply } from '@/lib/protocol/messages';
import type { IssuerId } from '@/lib/universe/issuer';
import type { WatchlistEntry } from '@/lib/watchlist/entry';

export interface Watched {
  entry: WatchlistEntry;
  context: SectorContext;
}

/** The list with what each card would say; read again when the reader comes back to the page. */
export function useWatchlist() {
  const [rows, setRows] = useState<Watched[] | null>(null);
  const [removed, setRemoved] = useState<Watched | null>(null);
  const [notice, setNotice] = useState<string | null>(null);

  const show = useCallback(async (list: Reply<WatchlistEntry[]>) => {
    if (!list.ok) return setNotice(list.message);
    const contexts = await ask('context.many', { issuers: list.value.map(({ issuer }) => issuer) });
    if (!contexts.ok) return setNotice(contexts.message);
    const byId = new Map(contexts.value.map((context) => [context.issuer, context]));
    setRows(
      list.value.flatMap((entry) => {
        const context = byId.get(entry.issuer);
        return context ? [{ entry, context }] : [];
      }),
    );
  }, []);
  const reload = useCallback(async () => show(await ask('watchlist.list', {})), [show]);
  useEffect(() => {
    const again = () => void reload();
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [reload]);

  /** True when it was done; otherwise the reason is on the screen. */
  const settle = async (reply: Reply<unknown>): Promise<boolean> => {
    setNotice(reply.ok ? null : reply.message);
    await reload();
    return reply.ok;
  };
  return {
    rows,
    removed,
    notice,
    add: async (issuer: IssuerId) => settle(await ask('watchlist.add', { issuer })),
    remove: async (row: Watched) => {
      if (await settle(await ask('watchlist.remove', { issuer: row.entry.issuer }))) setRemoved(row);
    },
    undo: async () => {
      if (removed && (await settle(await ask('watchlist.restore', { entry: removed.entry }))))
        setRemoved(null);
    },
    move: async (issuer: IssuerId, before: IssuerId | null) => {
      const reply = await ask('watchlist.move', { issuer, before });
      setNotice(reply.ok ? null : reply.message);
      await show(reply);
      return reply.ok;
    },
    note: async (issuer: IssuerId, note: string) => settle(await ask('watchlist.note', { issuer, note })),
  };
}
