/** Text the reader selected: what would never count in prose counts here, because the reader points at it. */
import { findMentions } from './find-mentions';
import { foldText } from './fold';
import { type Lexicon, NAME, PHRASE, PRODUCT } from './lexicon-shape';
import { findMatches } from './match';
import type { Mention } from './mention';
import { openLexicon } from './open-lexicon';
import { isListed } from './surface';
import { readTokens, type Tokens, WIDTH } from './tokens';

/**
 * The first mention in a selected text; else the one issuer whose name, symbol or product the selection is as a whole,
 * in any case ("arm", "NOW", "chatgpt"). Null when it is nobody's or more than one issuer's.
 */
export function matchSelection(text: string, lexicon: Lexicon): Mention | null {
  const [mention] = findMentions(text, lexicon);
  if (mention) return mention;
  const open = openLexicon(lexicon, '');
  const surface = text.trim();
  const start = text.indexOf(surface);
  // Symbols fit in any case behind a dollar sign, names in capitals.
  for (const [prefix, spelt] of [
    ['', surface],
    ['$', surface],
    ['', surface.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())],
    ['', surface.toUpperCase()],
  ] as const) {
    const written = prefix + spelt;
    const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 64), anchored: false };
    readTokens(written, open.table, tokens);
    const match = findMatches(written, tokens, open).find(
      ({ start: from, end: to }) => foldText(written.slice(from, to)) === foldText(surface),
    );
    const known = match?.surfaces.filter(({ kind }) => kind < PHRASE) ?? [];
    const named = known.filter(({ kind }) => kind !== PRODUCT);
    const chosen = named.length ? named : known;
    const [first] = chosen;
    if (!first || chosen.some(({ issuer }) => issuer !== first.issuer)) continue;
    return {
      start,
      end: start + surface.length,
      surface,
      issuer: open.issuers[first.issuer]!,
      evidence: first.kind === NAME ? 'name' : isListed(first) ? 'symbol' : 'ambiguous',
      symbol: isListed(first) ? first.written : null,
    };
  }
  return null;
}
