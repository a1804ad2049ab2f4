/** What stands around a match in the raw text: addresses and code that are no prose, prices, sentences. */
import { LEGAL, MARKET } from './lexicon-shape';
import type { OpenLexicon } from './open-lexicon';
import { HAS_DIGIT, HAS_LOWER, HAS_UPPER, IDEOGRAPHIC, STARTS_UPPER, type Tokens } from './tokens';

/** Characters looked at on each side for the end of an unbroken run; longer runs are no prose anyway. */
const RUN = 120;

/**
 * True inside links, e-mail addresses, handles, hashtags, file paths and identifiers: `https://…`, `ir@…`, `@OpenAI`,
 * `#AI`, `/wiki/ARM`, `.NET`, `nvidia.com`.
 */
export function isAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (
    before === '@' ||
    before === '#' ||
    before === '＃' ||
    before === '=' ||
    before === '\\' ||
    after === '@'
  )
    return true;
  if (before === '.' && !/[.…]/.test(text.charAt(start - 2))) return true;
  if (after === '.' && /[a-z\d]/.test(text.charAt(end + 1))) return true;
  if (after === '(' && text.charAt(end + 1) === ')') return true;
  if (!/[/:@?&-]/.test(before) && !/[/:@?-]/.test(after)) return false;
  let from = start;
  while (from > 0 && start - from < RUN && !/[\s"“”<>|]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < RUN && !/[\s"“”<>|]/.test(text.charAt(to))) to++;
  const run = text.slice(from, to);
  return /:\/\/|^\(?www\.|^[/.~][\w]|\w@\w|[?&]\w+=|\w\/[\w./-]*\.[a-z]{2,4}$|^[\w.-]+\.[a-z]{2,6}\//.test(
    run,
  );
}

/** A price or a change right behind a symbol: `+6.2%`, `| 14.20 | +2.1%`, `(-1.0%)`. */
export function isPriced(text: string, end: number): boolean {
  const after = text.slice(end, end + 32);
  return /^[\s|,:;([]+(?:at\s+)?(?:[+\-−–▲▼↑↓][\s$€]*\d+(?:[.,]\d+)?\s*%?(?![\w-])|[$€£¥]?\d[\d,]*\.\d+[\s|,;(]+[+\-−▲▼↑↓]|\d+[.,]\d+\s*%)/.test(
    after,
  );
}

export interface Sentence {
  first: number;
  last: number;
  /** Nearly every word in capitals: capitals say nothing here. */
  yelling: boolean;
  /** Nearly every word begins with a capital, as in a headline. */
  titled: boolean;
}

const SENTENCE_TOKENS = 60;

function endsSentence(text: string, tokens: Tokens, token: number): boolean {
  if (token + 1 >= tokens.count) return true;
  const from = tokens.end[token]!;
  const to = tokens.start[token + 1]!;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '。' || char === '！' || char === '？') return true;
    if ((char === '.' || char === '!' || char === '?') && to - at > 1) {
      // An initial or a legal form ends with a full stop too; only a capital after a longer word starts anew.
      return (
        char !== '.' ||
        (from - tokens.start[token]! > 1 && !!(tokens.shape[token + 1]! & (STARTS_UPPER | HAS_DIGIT)))
      );
    }
  }
  return false;
}

/** The sentence of a token; at most sixty tokens each way, so that endless text stays linear. */
export function sentenceOf(text: string, tokens: Tokens, token: number): Sentence {
  let first = token;
  while (first > 0 && token - first < SENTENCE_TOKENS && !endsSentence(text, tokens, first - 1)) first--;
  let last = token;
  while (last - token < SENTENCE_TOKENS && !endsSentence(text, tokens, last)) last++;
  let words = 0;
  let loud = 0;
  let capital = 0;
  for (let at = first; at <= last; at++) {
    const shape = tokens.shape[at]!;
    if (shape & (HAS_DIGIT | IDEOGRAPHIC) || tokens.end[at]! - tokens.start[at]! < 3) continue;
    words++;
    if (!(shape & HAS_LOWER)) loud++;
    if (shape & STARTS_UPPER && shape & HAS_UPPER) capital++;
  }
  return {
    first,
    last,
    yelling: words > 2 && loud > words * 0.7,
    titled: words > 3 && capital > words * 0.6,
  };
}

/** Class bits of a token. */
export function bitsAt(lexicon: OpenLexicon, tokens: Tokens, token: number): number {
  return token >= 0 && token < tokens.count ? (lexicon.bits[tokens.term[token]!] ?? 0) : 0;
}

/** Market words within `reach` tokens of a stretch. */
export function marketWords(
  lexicon: OpenLexicon,
  tokens: Tokens,
  first: number,
  last: number,
  reach: number,
): number {
  let found = 0;
  for (let at = Math.max(0, first - reach); at < first; at++)
    if (bitsAt(lexicon, tokens, at) & MARKET) found++;
  for (let at = last + 1; at <= Math.min(tokens.count - 1, last + reach); at++) {
    if (bitsAt(lexicon, tokens, at) & MARKET) found++;
  }
  return found;
}

/** The token behind a legal form that belongs to the name, or `token` itself. */
export function skipLegal(lexicon: OpenLexicon, tokens: Tokens, token: number): number {
  let at = token;
  while (at + 1 < tokens.count && bitsAt(lexicon, tokens, at + 1) & LEGAL && at - token < 3) at++;
  return at;
}
