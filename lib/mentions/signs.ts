/**
 * Draws the surroundings of a match as a line of signs, over which the rules (`rules.ts`) are patterns.
 *
 * The line: `K` for a match in ideographs, `B` for a name that share buttons carry, `M` for a symbol that is
 * market vocabulary itself (AI), `Y` in a sentence that yells, `T` in a headline and `H` there for a name everybody knows,
 * `-` elsewhere; then up to six words before the match, `¤` for the match, and up to five behind, with everything
 * between words as written. A word is its case (`A` all capitals, `C` a capital first, `l` lower, `0` digits, `h`
 * letters without case, `k` ideographs), the letters of its classes (`lexicon-shape.ts`), `r` for an unknown one that
 * ends as verbs and adverbs do, and seen from the issuer in question: `o` a word of its own names or symbols, `p` of its
 * products, `i` another company, `iS` another's symbol, `q` an exchange that lists it and `w` one that does not, `u` and
 * `z` the same as a suffix.
 */
import { CHROME, HOUSEHOLD, LIKELY, MARKET, PRODUCT, SHORT, SYMBOL } from './lexicon-shape';
import type { Match } from './match';
import type { OpenLexicon } from './open-lexicon';
import type { Surface } from './surface';
import { END, IDEOGRAPHIC, SHAPE, START, TERM, type Tokens, WIDTH } from './tokens';

const BEFORE = 6 * WIDTH;
const AFTER = 5 * WIDTH;

export interface Scene {
  text: string;
  tokens: Tokens;
  lexicon: OpenLexicon;
  matches: Match[];
}

export interface Signs {
  line: string;
  /** Where the match stands in it. */
  at: number;
  /** What the line holds, as `bitsOf` gives it; more than there is, never less. */
  holds: number;
}

/**
 * Signs a rule may demand before it is tried. The full stop stands for anything between words but one blank, `文` for
 * ideographs there; `n` stands for `b` too, `g` for `v` and `T` for `H`, because rules ask for one of the two.
 */
const DEMANDED = '.文abdefghiKkmnoqstuvxyPGLSVHT-0';
const EITHER: Record<string, string> = { b: 'n', v: 'g', H: 'T' };
const BETWEEN = 1;
const BETWEEN_IDEOGRAPHS = 2;

/** One bit for each sign in `signs` that rules demand. */
export function bitsOf(signs: string): number {
  let bits = 0;
  for (const sign of signs)
    for (const held of sign + (EITHER[sign] ?? ''))
      if (DEMANDED.includes(held)) bits |= 1 << DEMANDED.indexOf(held);
  return bits;
}

/** Case signs by the lower four bits of a shape: digit, lower, upper, starts upper. */
const CASES = [...'h0llAAll0000AACC'];
const INFLECTED = CASES.map((sign) => `${sign}r`);

const SEEN = bitsOf('oiSqu');
const UNKNOWN = CASES.map(bitsOf);

/** Ends as verbs and adverbs do in headlines: -s, -ed, -ing, -ly; not -ers, which are people. */
function isInflected(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(end - 2);
  if (last === 115) return before !== 115 && !(before === 114 && text.charCodeAt(end - 3) === 101);
  return (
    (last === 100 && before === 101) ||
    (last === 103 && before === 110 && text.charCodeAt(end - 3) === 105) ||
    (last === 121 && before === 108)
  );
}

const drawn: Signs = { line: '', at: 0, holds: 0 };

/** How one word looks to an issuer; adds to what the line drawn holds. */
function wordSigns(
  { text, tokens: { row }, lexicon }: Scene,
  at: number,
  { issuer, suffix }: Surface,
): string {
  const term = row[at + TERM]!;
  const shape = row[at + SHAPE]!;
  if (term === 0) {
    drawn.holds |= UNKNOWN[shape & 15]!;
    return (isInflected(text, row[at + END]!) ? INFLECTED : CASES)[shape & 15]!;
  }
  const key = term * 16 + (shape & 15);
  let signs = lexicon.signs[key];
  if (signs === undefined) {
    signs = (shape & IDEOGRAPHIC ? 'k' : CASES[shape & 15]!) + (lexicon.classes[term] ?? '');
    lexicon.signs[key] = signs;
    lexicon.bits[key] = bitsOf(signs);
  }
  drawn.holds |= lexicon.bits[key]!;
  if (term > lexicon.table.anchors && !lexicon.coded[term]) return signs;
  const first = signs[0];
  const plain = signs;
  for (const surface of lexicon.surfacesOf(term)) {
    const { kind, length, ideographic } = surface;
    if (issuer === surface.issuer) signs += kind === PRODUCT ? 'p' : 'o';
    else if ((kind <= LIKELY || kind === SYMBOL) && (length < 2 || ideographic) && first !== 'l')
      signs += kind === SYMBOL && first === 'A' ? 'iS' : 'i';
  }
  if (suffix && lexicon.coded[term]) {
    const venues = lexicon.venues.get(term);
    const suffixes = lexicon.suffixes.get(term);
    if (venues) signs += venues.includes(suffix) ? 'q' : 'w';
    if (suffixes) signs += suffixes.includes(suffix) ? 'u' : 'z';
  }
  if (signs !== plain) drawn.holds |= SEEN;
  return signs;
}

/** What stands between two words; of a long stretch its ends. */
function gap(text: string, from: number, to: number): string {
  if (to - from === 1 && text.charCodeAt(from) === 32) return ' ';
  drawn.holds |= BETWEEN;
  if (text.charCodeAt(from) > 0x3000 || text.charCodeAt(to - 1) > 0x3000) drawn.holds |= BETWEEN_IDEOGRAPHS;
  return to - from < 16 ? text.slice(from, to) : `${text.slice(from, from + 8)}…${text.slice(to - 8, to)}`;
}

/** The line of signs around a match; the object is used again for the next one. */
export function drawSigns(scene: Scene, { first, last, end }: Match, surface: Surface): Signs {
  const { text, tokens, lexicon } = scene;
  const { row, count } = tokens;
  const stop = Math.min(count * WIDTH, last + WIDTH + AFTER);
  let at = Math.max(0, first - BEFORE);
  let from = at && row[at - WIDTH + END]!;
  let line = '';
  let loud = 0;
  let capital = 0;
  let low = 0;
  drawn.holds = 0;
  for (; at < stop; at += WIDTH) {
    line += gap(text, from, row[at + START]!);
    if (at === first) {
      drawn.at = line.length + 1;
      line += '¤';
      at = last;
      from = end;
      continue;
    }
    const signs = wordSigns(scene, at, surface);
    line += signs;
    from = row[at + END]!;
    if (from - row[at]! > 2) {
      if (signs[0] === 'l') low++;
      else if (signs[0] === 'C') capital++;
      else if (signs[0] === 'A') loud++;
    }
  }
  line += gap(text, from, stop < count * WIDTH ? row[stop]! : text.length);
  const prefix = styleOf(lexicon.classes[row[first + TERM]!] ?? '', surface, loud, capital, low);
  drawn.holds |= bitsOf(prefix);
  drawn.line = prefix + line;
  return drawn;
}

/** The sign of how the sentence is written, by its words in capitals, with one and without; `own` are the classes of the match. */
function styleOf(own: string, { ideographic, kind }: Surface, loud: number, capital: number, low: number) {
  if (ideographic) return 'K';
  if (own.includes(CHROME)) return 'B';
  if (kind === SHORT && own[0] === MARKET && loud < 3) return 'M';
  if (loud > 2 && loud > 2 * (low + capital)) return 'Y';
  if (capital + loud < (low ? 3 : 1) || capital + loud <= 1.5 * low) return '-';
  return own.includes(HOUSEHOLD) ? 'H' : 'T';
}
