import { useCallback, useEffect, useState } from 'react';
import type { Condition, Terms } from '@/lib/conditions/condition';
import type { IssuerMind } from '@/lib/conditions/mind';
import { termsText } from '@/lib/conditions/wording';
import { ask } from '@/lib/protocol/client';
import type { Reply } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';

/** Thesis, conditions and log of one company; every step that takes something away can be taken back. */
export function useMind(issuer: string, list: WatchlistHandle) {
  const [mind, setMind] = useState<IssuerMind | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const reply = await ask('conditions.of', { issuer });
    if (reply.ok) setMind(reply.value);
    else setNotice(reply.message);
  }, [issuer]);
  useEffect(() => {
    const again = () => void reload();
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [reload]);

  const settle = async <T>(reply: Reply<T>): Promise<T | null> => {
    setNotice(reply.ok ? null : reply.message);
    await reload();
    return reply.ok ? reply.value : null;
  };
  const back = async (reply: Reply<unknown>, words: string) =>
    (await settle(reply)) === null ? null : words;

  return {
    mind,
    notice,
    think: async (text: string) => {
      const reply = await ask('conditions.think', { issuer, text });
      await settle(reply);
      if (!reply.ok) return;
      const before = reply.value?.text ?? '';
      if (before !== '')
        list.offerUndo({
          words: say('conditions_thesis_changed'),
          undo: async () =>
            back(await ask('conditions.think', { issuer, text: before }), say('watchlist_undone')),
        });
    },
    put: async (former: Condition | null, terms: Terms) => {
      const made = await settle(await ask('conditions.put', { id: former?.id ?? null, issuer, terms }));
      if (made === null) return false;
      list.offerUndo({
        words: say('conditions_was_set', termsText(terms)),
        undo: async () =>
          back(
            former
              ? await ask('conditions.restore', { condition: former })
              : await ask('conditions.remove', { id: made.id }),
            say('watchlist_undone'),
          ),
      });
      return true;
    },
    remove: async (condition: Condition) => {
      const gone = await settle(await ask('conditions.remove', { id: condition.id }));
      if (gone === null) return;
      list.offerUndo({
        words: say('conditions_removed', termsText(condition.terms)),
        undo: async () =>
          back(await ask('conditions.restore', { condition: gone }), say('conditions_restored')),
      });
    },
  };
}

export type MindHandle = ReturnType<typeof useMind>;
