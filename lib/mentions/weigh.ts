/**
 * Weighs one reading of a match by what stands around it. The surroundings become a line of signs, and the lexicon's
 * rules are patterns over that line; what they mean is written down in `lib/universe/data/mention-rules.json`.
 *
 * The line: `Y` in a sentence that yells, `T` in a headline, `-` elsewhere; then up to eight words before the match,
 * `¤` for the match, and up to six behind, with everything between words as written. A word is its case (`A` all
 * capitals, `C` a capital first, `l` lower, `0` with digits only, `k` ideographs) and the letters of its classes
 * (`CLASSES`), and seen from the issuer in question: `o` a word of its own names or symbols, `p` of its products,
 * `i` another company, `q` an exchange that lists it and `w` one that does not, `u` and `z` the same as a suffix.
 */
import { CLASSES, LIKELY, MARKET, MARKS, NAME, PRODUCT, SYMBOL } from './lexicon-shape';
import type { Match } from './match';
import type { OpenLexicon, Surface } from './open-lexicon';
import {
  END,
  HAS_LOWER,
  HAS_UPPER,
  IDEOGRAPHIC,
  SHAPE,
  START,
  STARTS_UPPER,
  TERM,
  type Tokens,
  WIDTH,
} from './tokens';

/** Words on each side that are "near". */
const NEAR = 25 * WIDTH;
const BEFORE = 8 * WIDTH;
const AFTER = 6 * WIDTH;

export interface Scene {
  text: string;
  tokens: Tokens;
  lexicon: OpenLexicon;
  matches: Match[];
}

export interface Weight {
  points: number;
  /** A verdict of the rules that is no number: a rung of the ladder, `no`, or `theirs`. */
  verdict: string;
}

/** How one word looks to an issuer. */
function wordSigns({ tokens: { row }, lexicon }: Scene, at: number, surface: Surface): string {
  const term = row[at + TERM]!;
  const shape = row[at + SHAPE]!;
  let signs =
    shape & IDEOGRAPHIC
      ? 'k'
      : shape & STARTS_UPPER
        ? shape & HAS_LOWER
          ? 'C'
          : 'A'
        : shape & (HAS_LOWER | HAS_UPPER)
          ? 'l'
          : '0';
  const bits = lexicon.bits[term];
  for (let bit = 0; bits && bit < CLASSES.length; bit++) if ((bits >> bit) & 1) signs += CLASSES[bit];
  for (const { issuer, kind, length, ideographic } of lexicon.surfaces[term] ?? []) {
    if (issuer === surface.issuer) signs += kind === PRODUCT ? 'p' : 'o';
    else if ((kind <= LIKELY || kind === SYMBOL) && (length < 2 || ideographic) && signs > 'B') signs += 'i';
  }
  if (surface.suffix) {
    const venue = lexicon.venues.get(term);
    const suffix = lexicon.suffixes.get(term);
    if (venue) signs += venue.includes(surface.suffix) ? 'q' : 'w';
    if (suffix) signs += suffix.includes(surface.suffix) ? 'u' : 'z';
  }
  return signs;
}

/** The line of signs around a match. */
function signsAround(scene: Scene, { first, last, end }: Match, surface: Surface): string {
  const { text, tokens } = scene;
  const { row, count } = tokens;
  const stop = Math.min(count * WIDTH, last + WIDTH + AFTER);
  let at = Math.max(0, first - BEFORE);
  let from = at && row[at - WIDTH + END]!;
  let line = '';
  let loud = 0;
  let capital = 0;
  let low = 0;
  const gap = (to: number) => {
    line += to - from > 16 ? `${text.slice(from, from + 8)}…${text.slice(to - 8, to)}` : text.slice(from, to);
  };
  for (; at < stop; at += WIDTH) {
    gap(row[at + START]!);
    if (at === first) {
      line += '¤';
      at = last;
      from = end;
      continue;
    }
    const signs = wordSigns(scene, at, surface);
    line += signs;
    from = row[at + END]!;
    if (from - row[at]! > 2) {
      if (signs[0] === 'A') loud++;
      if (signs[0] === 'C') capital++;
      if (signs[0] === 'l') low++;
    }
  }
  gap(stop < count * WIDTH ? row[stop]! : text.length);
  return (
    (loud > 2 && loud > 2 * (low + capital)
      ? 'Y'
      : capital + loud > 2 && capital + loud > 1.5 * low
        ? 'T'
        : '-') + line
  );
}

/** Points for the company a name keeps: market words and other issuers near it, a product of its own. */
function company(
  { tokens: { row, count }, lexicon, matches }: Scene,
  index: number,
  { issuer, ideographic }: Surface,
): number {
  const { first, last } = matches[index]!;
  let words = 0;
  for (let at = Math.max(0, first - NEAR); at < Math.min(count * WIDTH, last + NEAR); at += WIDTH) {
    if ((at < first || at > last) && (lexicon.bits[row[at + TERM]!] ?? 0) & MARKET) words++;
  }
  const others = new Set<number>();
  let own = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step; matches[at] && Math.abs(matches[at]!.first - first) < NEAR; at += step) {
      const { plain, surfaces } = matches[at]!;
      if (plain >= 0 && plain !== issuer) others.add(plain);
      if (surfaces.some((other) => other.issuer === issuer && other.kind === PRODUCT)) own = 2;
    }
  }
  return own + Math.min(others.size, 2) + (words > 2 || (words && ideographic) ? 2 : Math.min(words, 1));
}

/** Runs the rules of the surface's kind; the first that gives no number ends it. */
export function weigh(scene: Scene, index: number, surface: Surface): Weight {
  const match = scene.matches[index]!;
  const line = signsAround(scene, match, surface);
  let points = surface.kind > NAME && surface.kind < SYMBOL ? company(scene, index, surface) : 0;
  for (const { marks, verdict, pattern } of scene.lexicon.rules) {
    if (!marks.includes(MARKS[surface.kind]!) || !pattern.test(line)) continue;
    if (!+verdict) return { points, verdict };
    points += +verdict;
  }
  return { points, verdict: '' };
}
