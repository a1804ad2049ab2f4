import { useState } from 'react';
import { say } from '@/lib/words/say';
import type { Explanation } from '../card/CardActions';
import type { AskBackground } from './use-card-content';

/** The derivation, asked for once when the reader first wants it. */
export function useExplanation(ask: AskBackground, issuer: string, symbol: string | null) {
  const [explanation, setExplanation] = useState<Explanation>({ kind: 'none' });
  const explain = async () => {
    if (explanation.kind === 'ready' || explanation.kind === 'loading') return;
    setExplanation({ kind: 'loading' });
    const reply = await ask('context.explain', symbol === null ? { issuer } : { issuer, symbol });
    setExplanation(
      reply.ok
        ? { kind: 'ready', tree: reply.value }
        : { kind: 'failed', message: reply.message || say('card_why_failed') },
    );
  };
  return { explanation, explain };
}
