import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { ask } from '@/lib/protocol/client';
import type { Reply } from '@/lib/protocol/messages';
import type { IssuerId } from '@/lib/universe/issuer';
import type { DatedNote, EntryChange } from '@/lib/watchlist/entry';
import type { AreaState } from '@/lib/watchlist/layered-area';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say, sayCount } from '@/lib/words/say';

/** A step that can be taken back; says afterwards how that went, or null when it did not. */
interface Step {
  words: string;
  undo(): Promise<string | null>;
}

/** As many steps back as anybody remembers having taken. */
const STEPS_MAX = 30;

/** Rows that say the same stay the same objects, so that only what changed is drawn again. */
function kept(before: readonly WatchedRow[] | null, after: WatchedRow[]): WatchedRow[] {
  const known = new Map(before?.map((row) => [row.entry.issuer, row]));
  return after.map((row) => {
    const old = known.get(row.entry.issuer);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}

/** Told when any window or device changed the list. */
function watchChanges(listener: () => void): () => void {
  const hear = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('w:'))) listener();
  };
  browser.storage.onChanged.addListener(hear);
  addEventListener('focus', listener);
  return () => {
    browser.storage.onChanged.removeListener(hear);
    removeEventListener('focus', listener);
  };
}

/** The list with what each card would say; follows what other windows and devices do to it. */
export function useWatchlist() {
  const [rows, setRows] = useState<WatchedRow[] | null>(null);
  const [state, setState] = useState<AreaState | null>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const asking = useRef<{ again: boolean; done: Promise<void> } | null>(null);

  const read = useCallback(async () => {
    const [list, area] = await Promise.all([ask('watchlist.rows', {}), ask('watchlist.state', {})]);
    if (list.ok) setRows((before) => kept(before, list.value));
    else setNotice(list.message);
    if (area.ok) setState(area.value);
  }, []);
  /** One question at a time: a drag through the list changes it more often than it can be read. */
  const reload = useCallback((): Promise<void> => {
    if (asking.current) {
      asking.current.again = true;
      return asking.current.done;
    }
    const turn = { again: false, done: Promise.resolve() };
    turn.done = (async () => {
      do {
        turn.again = false;
        await read();
      } while (turn.again);
      asking.current = null;
    })();
    asking.current = turn;
    return turn.done;
  }, [read]);
  useEffect(() => {
    void reload();
    return watchChanges(() => void reload());
  }, [reload]);

  /** The value when it was done; otherwise null, and the reason is on the screen. */
  const settle = async <T>(reply: Reply<T>): Promise<T | null> => {
    setNotice(reply.ok ? null : reply.message);
    await reload();
    return reply.ok ? reply.value : null;
  };
  const offerUndo = (step: Step) => {
    setSteps((before) => [...before, step].slice(-STEPS_MAX));
    setSaid(null);
  };
  const takeBack = async (changes: EntryChange[]) => {
    const undone = await settle(await ask('watchlist.undo', { changes }));
    if (undone === null) return null;
    return undone.kept === 0 ? say('watchlist_undone') : sayCount('watchlist_undone_part', undone.kept);
  };
  const step = async (reply: Reply<EntryChange[]>, words: (n: number) => string) => {
    const changes = await settle(reply);
    if (changes === null) return false;
    if (changes.length > 0) offerUndo({ words: words(changes.length), undo: () => takeBack(changes) });
    return changes.length > 0;
  };
  const nameOf = (issuer: IssuerId) => rows?.find(({ entry }) => entry.issuer === issuer)?.name ?? issuer;

  return {
    rows,
    state,
    notice,
    /** The newest step that can be taken back, and what was said of the last one that was. */
    step: steps.at(-1) ?? null,
    said,
    add: async (issuer: IssuerId) => (await settle(await ask('watchlist.add', { issuer }))) !== null,
    remove: async (issuers: IssuerId[]) => {
      const [only] = issuers;
      const words = (n: number) =>
        issuers.length === 1 && only !== undefined
          ? say('watchlist_removed', nameOf(only))
          : sayCount('watchlist_removed_many', n);
      return step(await ask('watchlist.remove-all', { issuers }), words);
    },
    tag: async (issuers: IssuerId[], tag: string, how: 'add' | 'remove') => {
      const change = { issuers, add: how === 'add' ? [tag] : [], remove: how === 'remove' ? [tag] : [] };
      const words = (n: number) =>
        sayCount(how === 'add' ? 'watchlist_tagged' : 'watchlist_untagged', n, String(n), tag);
      const done = await step(await ask('watchlist.tag', change), words);
      if (!done) setSaid(say('watchlist_tag_nothing'));
    },
    note: async (issuer: IssuerId, note: string, over: string) =>
      step(await ask('watchlist.note', { issuer, note, over }), () =>
        say('watchlist_note_changed', nameOf(issuer)),
      ),
    addNote: async (issuer: IssuerId, text: string) =>
      step(await ask('watchlist.add-note', { issuer, text }), () =>
        say('watchlist_note_changed', nameOf(issuer)),
      ),
    dropNote: async (issuer: IssuerId, note: DatedNote) =>
      step(await ask('watchlist.drop-note', { issuer, note }), () => say('watchlist_note_removed')),
    take: async (request: { name: string; text: string; fresh: boolean; changed: boolean }) =>
      step(await ask('watchlist.take', request), (n) => sayCount('watchlist_imported', n)),
    move: async (issuer: IssuerId, before: IssuerId | null) =>
      (await settle(await ask('watchlist.move', { issuer, before }))) !== null,
    offerUndo,
    undo: async () => {
      const last = steps.at(-1);
      const words = await last?.undo();
      if (!words) return;
      setSteps((before) => before.filter((one) => one !== last));
      setSaid(words);
    },
    dismiss: () => {
      setSteps([]);
      setSaid(null);
    },
  };
}

export type WatchlistHandle = ReturnType<typeof useWatchlist>;
