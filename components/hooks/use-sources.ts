import { useCallback, useEffect, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { ask } from '@/lib/protocol/client';
import type { Reply, SourceRow } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';

/** Pause before the list is asked for again, in ms. */
const AGAIN_MS = 1000;

/** The sources and the ways to change them. Permissions are asked for in the click itself, before anything else. */
export function useSources() {
  const [rows, setRows] = useState<SourceRow[] | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const settle = useCallback((reply: Reply<SourceRow[]>, said: string | null): boolean => {
    if (reply.ok) setRows(reply.value);
    setNotice(reply.ok ? said : reply.message);
    return reply.ok;
  }, []);
  const reload = useCallback(async () => {
    const reply = await ask('source.list', {});
    if (reply.ok) setRows(reply.value);
    return reply.ok;
  }, []);
  // An empty list helps nobody: asked for until it is there.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const attempt = () =>
      void reload().then((there) => {
        if (!there) timer = setTimeout(attempt, AGAIN_MS);
      });
    attempt();
    return () => clearTimeout(timer);
  }, [reload]);

  const permit = async ({ hosts, label }: SourceRow): Promise<boolean> => {
    const given = await browser.permissions.request({ origins: hosts });
    if (!given) setNotice(say('sources_refused', label));
    return given;
  };
  return {
    rows,
    notice,
    reload,
    turnOn: async (row: SourceRow) => {
      if (await permit(row))
        settle(await ask('source.turn-on', { source: row.id }), say('sources_on', row.label));
    },
    turnOff: async ({ id, label }: SourceRow) =>
      settle(await ask('source.turn-off', { source: id }), say('sources_off', label)),
    tryKey: async (row: SourceRow, key: string) =>
      (await permit(row)) &&
      settle(await ask('source.key', { source: row.id, key }), say('sources_on', row.label)),
    forgetKey: async ({ id, label }: SourceRow) =>
      settle(await ask('source.forget-key', { source: id }), say('sources_key_forgotten', label)),
    dropFacts: async ({ id, label }: SourceRow) =>
      settle(await ask('source.drop-facts', { source: id }), say('sources_dropped', label)),
  };
}
