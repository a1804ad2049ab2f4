/** The cheapest honest answer to "could this text name a company?": one token pass, one look at how a word is spelt. */
import { CODE, NAME } from '@/lib/mentions/lexicon-shape';
import type { OpenLexicon } from '@/lib/mentions/open-lexicon';
import { createTokens, readTokens } from '@/lib/mentions/tokens';

const tokens = createTokens(256);

/** True when a word of the text opens a name or symbol and is spelt as that one is. False is certain. */
export function mayMention(text: string, lexicon: OpenLexicon): boolean {
  readTokens(text, lexicon.table, lexicon.anchors, tokens);
  if (!tokens.anchored) return false;
  for (let at = 0; at < tokens.count; at++) {
    const term = tokens.term[at]!;
    if (term === 0 || term > lexicon.anchors) continue;
    const shape = tokens.shape[at]!;
    for (const { kind, cases } of lexicon.surfaces[term]!) {
      const demanded = cases[0] ?? 0;
      if (kind >= NAME && kind <= CODE && (shape & demanded) === demanded) return true;
    }
  }
  return false;
}
