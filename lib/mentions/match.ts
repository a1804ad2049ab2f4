/** Surfaces in a row of tokens: the longest that fits in spelling, case and joints. */
import { IDEOGRAPH, kindOf } from './fold';
import { LIKELY, PRODUCT, SYMBOL } from './lexicon-shape';
import type { OpenLexicon } from './open-lexicon';
import { isListed, type Surface } from './surface';
import {
  END,
  HAS_LOWER,
  HAS_UPPER,
  HASH,
  isAnchor,
  PLURAL,
  SHAPE,
  START,
  TERM,
  type Tokens,
  WIDTH,
} from './tokens';

export interface Match {
  /** Places in the token row, both ends included. */
  first: number;
  last: number;
  start: number;
  end: number;
  /** All surfaces of this length: one word may be two companies', or a name and a symbol. */
  surfaces: Surface[];
  /** Issuer this is beyond doubt, or -1. */
  plain: number;
}

/** Blanks (one line break at most) or a hyphen, with whatever cannot be seen. */
const JOINT = /^(?!\n\s*\n)[\s\u00ad\u200b-\u200d\u2060\ufeff]*[-\u2010-\u2013]?[\s\u200b\u2060\ufeff]*$/;

function fitsWords(
  text: string,
  row: Int32Array,
  first: number,
  end: number,
  { hashes, cases, joins, kind }: Surface,
  anyCase: boolean,
): boolean {
  if (first + hashes.length * WIDTH > end) return false;
  for (let word = 0; word < hashes.length; word++) {
    const at = first + word * WIDTH;
    const shape = row[at + SHAPE]!;
    const wanted = cases[word]!;
    // A plural is one word, and a distinctive name or a product.
    if (
      row[at + HASH] !== hashes[word] &&
      !(shape & PLURAL && (kind < LIKELY || kind === PRODUCT) && hashes.length < 2)
    )
      return false;
    if (!anyCase && ((shape & wanted) !== wanted || (wanted === HAS_UPPER && shape & HAS_LOWER)))
      return false;
    if (word) {
      const gap = text.slice(row[at - WIDTH + END], row[at + START]);
      const join = joins[word]!;
      if (gap !== join && (/[^\s.]/.test(join) || gap.length > 3 || !JOINT.test(gap))) return false;
    }
  }
  return true;
}

const isKatakana = (unit: number) => (unit > 0x30a0 && unit < 0x30fb) || unit === 0x30fc;
const isHangul = (unit: number) => unit > 0xabff && unit < 0xd7a4;

/** Names in scripts without blanks: as written; katakana and hangul words must end there, but for a Korean particle. */
function fitsIdeographs(text: string, start: number, { written }: Surface, particles: string): boolean {
  const end = start + written.length;
  for (let at = 0; at < written.length; at++) {
    const unit = text.charCodeAt(start + at);
    const wanted = written.charCodeAt(at);
    if (unit !== wanted && (unit > 127 || (unit | 32) !== (wanted | 32))) return false;
  }
  const before = text.charCodeAt(start - 1);
  const first = written.charCodeAt(0);
  const last = written.charCodeAt(written.length - 1);
  const after = text.charCodeAt(end);
  if ((isKatakana(before) && isKatakana(first)) || (isKatakana(last) && isKatakana(after))) return false;
  if (isHangul(before) && isHangul(first)) return false;
  if (isHangul(last) && isHangul(after) && !particles.includes(text[end]!)) return false;
  return kindOf(last) === IDEOGRAPH || !/\w/.test(text[end] ?? '');
}

function matchAt(
  text: string,
  { row, count }: Tokens,
  first: number,
  lexicon: OpenLexicon,
): Match | undefined {
  const start = row[first + START]!;
  const cash = text[start - 1] === '$';
  let match: Match | undefined;
  let best = 0;
  for (const surface of lexicon.surfacesOf(row[first + TERM]!)) {
    const { ideographic, length, kind } = surface;
    if (length < best) break;
    const fits = ideographic
      ? fitsIdeographs(text, start, surface, lexicon.particles)
      : fitsWords(text, row, first, count * WIDTH, surface, cash && isListed(surface));
    if (!fits) continue;
    best = length;
    if (!match) {
      let last = ideographic ? first : first + (length - 1) * WIDTH;
      const end = ideographic
        ? start + length
        : row[last + END]! - (row[first + SHAPE]! & PLURAL && length < 2 ? 1 : 0);
      while (last + WIDTH < count * WIDTH && row[last + WIDTH]! < end) last += WIDTH;
      match = { first, last, start, end, surfaces: [], plain: -1 };
    }
    match.surfaces.push(surface);
    if (kind < LIKELY || kind === SYMBOL) match.plain = surface.issuer;
  }
  return match;
}

/** All matches of a text, none inside another. */
export function findMatches(text: string, tokens: Tokens, lexicon: OpenLexicon): Match[] {
  const { row, count } = tokens;
  const { anchors } = lexicon.table;
  const matches: Match[] = [];
  const stop = count * WIDTH;
  for (let at = 0; at < stop; at += WIDTH) {
    const term = row[at + TERM]!;
    if (term === 0 || term > anchors) continue;
    if (!isAnchor(lexicon.table, row[at + TERM]!, row[at + SHAPE]!, text.charCodeAt(row[at]! - 1))) continue;
    const match = matchAt(text, tokens, at, lexicon);
    if (!match) continue;
    matches.push(match);
    at = match.last;
  }
  return matches;
}
