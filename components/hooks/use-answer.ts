import { useCallback, useEffect, useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { Failure, MessageName, ReplyOf, Request } from '@/lib/protocol/messages';

export type Answer<T> =
  | { kind: 'waiting' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; failure: Failure };

/**
 * The background's answer to one question; `reload` asks again and keeps the old answer on the screen meanwhile.
 * A late reply to an older question is dropped. `request` is compared by its JSON.
 */
export function useAnswer<N extends MessageName>(name: N, request: Request<N>) {
  const [answer, setAnswer] = useState<Answer<ReplyOf<N>>>({ kind: 'waiting' });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks again
  useEffect(() => {
    let gone = false;
    void ask(name, JSON.parse(key) as Request<N>).then((reply) => {
      if (gone) return;
      setAnswer(reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', failure: reply });
    });
    return () => {
      gone = true;
    };
  }, [name, key, turn]);
  const reload = useCallback(() => setTurn((now) => now + 1), []);
  return { answer, reload };
}
