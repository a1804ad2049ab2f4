/**
 * The context of the card that is likely to open next, asked for while the pointer still rests: when the dwell ends, the
 * answer is there. Asked ahead, a company does not count as looked at; that is said when its card does open.
 */
import type { AskBackground } from '../hooks/use-card-content';

/** An answer older than this is asked for anew. */
const FRESH_MS = 2000;

export interface AskAhead {
  ahead(issuer: string, symbol: string | null): void;
  ask: AskBackground;
}

export function createAskAhead(ask: AskBackground): AskAhead {
  let kept: { key: string; at: number; reply: ReturnType<AskBackground> } | null = null;
  const keyOf = (issuer: string, symbol: string | null = null) => `${issuer} ${symbol ?? ''}`;

  const fromKept = (key: string) => {
    const found = kept?.key === key && performance.now() - kept.at < FRESH_MS ? kept.reply : null;
    kept = null;
    return found;
  };

  return {
    ahead(issuer, symbol) {
      const request = symbol === null ? { issuer, ahead: true } : { issuer, symbol, ahead: true };
      kept = { key: keyOf(issuer, symbol), at: performance.now(), reply: ask('context.get', request) };
    },
    ask: (async (name, request) => {
      if (name !== 'context.get') return ask(name, request);
      const { issuer, symbol = null } = request as { issuer: string; symbol?: string };
      const reply = await fromKept(keyOf(issuer, symbol));
      if (!reply?.ok) return ask(name, request);
      void ask(name, request);
      return reply;
    }) as AskBackground,
  };
}
