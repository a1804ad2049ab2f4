import { useState } from 'react';
import { say } from '@/lib/words/say';
import type { HistoryReading } from '../card/PriceHistory';
import type { AskBackground } from './use-card-content';

/** The stored prices, asked for once when the reader first wants them. */
export function useHistory(ask: AskBackground, issuer: string, symbol: string | null) {
  const [history, setHistory] = useState<HistoryReading>({ kind: 'none' });
  const recall = async () => {
    if (history.kind === 'ready' || history.kind === 'loading') return;
    setHistory({ kind: 'loading' });
    const reply = await ask('context.history', symbol === null ? { issuer } : { issuer, symbol });
    setHistory(
      reply.ok
        ? { kind: 'ready', prices: reply.value }
        : { kind: 'failed', message: reply.message || say('card_history_failed') },
    );
  };
  return { history, recall };
}
