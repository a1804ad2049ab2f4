import { useEffect, useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import type { askBackground } from '@/lib/protocol/content-client';
import type { Failure, Reply } from '@/lib/protocol/messages';
import { useNewerFigures } from './use-newer-figures';

export type AskBackground = typeof askBackground;

export type Lookup =
  | { kind: 'waiting'; slow: boolean }
  | { kind: 'ready'; context: SectorContext }
  | { kind: 'failed'; failure: Failure };

/** A warm answer comes sooner than this; only a slower one is worth a skeleton. In ms. */
const PATIENCE_MS = 80;

/** Asks for the context of one mark; `retry` asks again. A reply after the card has gone is dropped. */
export function useCardContent(ask: AskBackground, issuer: string, symbol: string | null) {
  const [lookup, setLookup] = useState<Lookup>({ kind: 'waiting', slow: false });
  const [attempt, setAttempt] = useState(0);
  useNewerFigures(issuer, () => setAttempt((now) => now + 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks again
  useEffect(() => {
    let gone = false;
    const patience = setTimeout(() => {
      setLookup((now) => (now.kind === 'waiting' ? { kind: 'waiting', slow: true } : now));
    }, PATIENCE_MS);
    const settle = (reply: Reply<SectorContext>) => {
      if (gone) return;
      setLookup(reply.ok ? { kind: 'ready', context: reply.value } : { kind: 'failed', failure: reply });
    };
    void ask('context.get', symbol === null ? { issuer } : { issuer, symbol }).then(settle);
    return () => {
      gone = true;
      clearTimeout(patience);
    };
  }, [ask, issuer, symbol, attempt]);
  const retry = () => {
    setLookup({ kind: 'waiting', slow: true });
    setAttempt(attempt + 1);
  };
  return { lookup, retry };
}
