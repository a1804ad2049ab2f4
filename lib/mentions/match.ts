/** Surfaces in a row of tokens: the longest that fits in spelling, case and joints. */
import { foldText, IDEOGRAPH, kindOf } from './fold';
import { CODE, SYMBOL } from './lexicon-shape';
import type { OpenLexicon, Surface } from './open-lexicon';
import { HAS_LOWER, type Tokens } from './tokens';

export interface Match {
  /** Tokens covered, both ends included. */
  first: number;
  last: number;
  start: number;
  end: number;
  /** All surfaces of this length: one word may be two companies', or a name and a symbol. */
  surfaces: Surface[];
  /** A dollar sign of its own stands before it. */
  cash: boolean;
}

const BLANKS = /^[\s\u200b-\u200d\u2060\ufeff\u00ad]*(?:[-\u2010-\u2013][\s]?)?[\s\u200b\u2060\ufeff]*$/;
const HANGUL = /[\uac00-\ud7a3]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;

/** True when the blank between two words of a name is one: blanks (one line break at most), a hyphen, or `join`. */
function joins(gap: string, join: string): boolean {
  if (gap === join) return true;
  if (join === ' ' || join === '.') return gap.length < 4 && BLANKS.test(gap) && gap !== '\n\n';
  return gap.trim() === join;
}

function fitsWords(text: string, tokens: Tokens, first: number, surface: Surface, anyCase: boolean): boolean {
  const { hashes, cases } = surface;
  if (first + hashes.length > tokens.count) return false;
  for (let word = 0; word < hashes.length; word++) {
    const token = first + word;
    if (tokens.hash[token] !== hashes[word]) return false;
    const wanted = cases[word]!;
    const shape = tokens.shape[token]!;
    if (!anyCase && (shape & wanted) !== wanted) return false;
    // All capitals wanted: one lower-case letter is too many, unless the surface itself has both.
    if (!anyCase && wanted === 1 && shape & HAS_LOWER) return false;
    if (word && !joins(text.slice(tokens.end[token - 1], tokens.start[token]), surface.joins[word]!))
      return false;
  }
  return true;
}

/** Names in scripts without blanks: as written, not inside a longer katakana word, hangul only before a particle. */
function fitsIdeographs(text: string, start: number, surface: Surface, particles: string): boolean {
  const { written } = surface;
  const end = start + written.length;
  if (text.slice(start, end).toLowerCase() !== written.toLowerCase()) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const last = written.charAt(written.length - 1);
  if (KATAKANA.test(last) && KATAKANA.test(after)) return false;
  if (KATAKANA.test(written.charAt(0)) && KATAKANA.test(before)) return false;
  if (HANGUL.test(last)) return !HANGUL.test(before) && (!HANGUL.test(after) || particles.includes(after));
  return kindOf(last.charCodeAt(0)) === IDEOGRAPH || !/\w/.test(after);
}

/** The longest surfaces that start at token `first`, or null. */
export function matchAt(text: string, tokens: Tokens, first: number, lexicon: OpenLexicon): Match | null {
  const start = tokens.start[first]!;
  const before = text.charAt(start - 1);
  const cash = (before === '$' || before === '＄') && !/[\p{L}\p{N}$]/u.test(text.charAt(start - 2));
  let match: Match | null = null;
  let best = 0;
  for (const surface of lexicon.surfaces[tokens.term[first]!] ?? []) {
    const length = surface.ideographic ? surface.written.length : surface.hashes.length;
    if (length < best) break;
    const listed = surface.kind >= SYMBOL && surface.kind <= CODE;
    const fits = surface.ideographic
      ? fitsIdeographs(text, start, surface, lexicon.particles)
      : fitsWords(text, tokens, first, surface, cash && listed);
    if (!fits) continue;
    if (surface.hashes.length === 1 && !surface.ideographic && !isSpelt(text, tokens, first, surface))
      continue;
    best = length;
    if (match) {
      match.surfaces.push(surface);
      continue;
    }
    let last = first + (surface.ideographic ? 0 : length - 1);
    const end = surface.ideographic ? start + length : tokens.end[last]!;
    while (surface.ideographic && last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
    match = { first, last, start, end, surfaces: [surface], cash };
  }
  return match;
}

/** Two words with one hash are rare but can be made on purpose; single words are compared letter by letter. */
function isSpelt(text: string, tokens: Tokens, token: number, surface: Surface): boolean {
  const { written, suffix } = surface;
  const spelt = suffix && suffix !== '-' ? written.slice(0, -suffix.length - 1) : written;
  const seen = text.slice(tokens.start[token], tokens.end[token]);
  return seen === spelt || foldText(seen) === foldText(spelt);
}
