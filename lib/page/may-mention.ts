/** The cheapest honest answer to "could this text name a company?": one token pass, one look at how a word is spelt. */
import { PRODUCT } from '@/lib/mentions/lexicon-shape';
import type { OpenLexicon } from '@/lib/mentions/open-lexicon';
import { isAnchor, readTokens, SHAPE, TERM, type Tokens, WIDTH } from '@/lib/mentions/tokens';

const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 256), anchored: false };

/** True when a word of the text opens a name or symbol and is spelt as that one is. False is certain. */
export function mayMention(text: string, lexicon: OpenLexicon): boolean {
  readTokens(text, lexicon.table, tokens);
  if (!tokens.anchored) return false;
  const { row, count } = tokens;
  for (let at = 0; at < count * WIDTH; at += WIDTH) {
    const term = row[at + TERM]!;
    const shape = row[at + SHAPE]!;
    const before = text.charCodeAt(row[at]! - 1);
    if (!isAnchor(lexicon.table, term, shape, before)) continue;
    // A cashtag may be written in any case.
    if (before === 36) return true;
    for (const { kind, cases } of lexicon.surfacesOf(term)) {
      const demanded = cases[0] ?? 0;
      if (kind < PRODUCT && (shape & demanded) === demanded) return true;
    }
  }
  return false;
}
