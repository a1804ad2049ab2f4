/**
 * Weighs one reading of a match by what stands around it. The surroundings become a line of signs, and the rules
 * (`rules.ts`) are patterns over that line.
 *
 * The line: `K` for a match in ideographs, `B` for a name that share buttons carry, `M` for a symbol that is
 * market vocabulary itself (AI), `Y` in a sentence that yells, `T` in a headline and `H` there for a name everybody knows,
 * `-` elsewhere; then up to
 * eight words before the match, `¤` for the match, and up to six behind, with everything between words as written. A
 * word is its case (`A` all capitals, `C` a capital first, `l` lower, `0` digits, `h` letters without case, `k`
 * ideographs) and the letters of its classes (`lexicon-shape.ts`), and seen from the issuer in question: `o` a word of its own names or symbols, `p` of its products,
 * `i` another company, `q` an exchange that lists it and `w` one that does not, `u` and `z` the same as a suffix.
 */
import { CHROME, HOUSEHOLD, LIKELY, MARKET, NAMESAKE, PRODUCT, SHORT, SYMBOL } from './lexicon-shape';
import type { Match } from './match';
import type { OpenLexicon } from './open-lexicon';
import { RULES } from './rules';
import type { Surface } from './surface';
import { END, HAS_DIGIT, IDEOGRAPHIC, SHAPE, START, TERM, type Tokens, WIDTH } from './tokens';

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

/** Case signs by the lower four bits of a shape: digit, lower, upper, starts upper. */
const CASES = 'h0llAAll0000AACC';

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

/** How one word looks to an issuer. */
function wordSigns(
  { text, tokens: { row }, lexicon }: Scene,
  at: number,
  { issuer, suffix }: Surface,
): string {
  const term = row[at + TERM]!;
  const shape = row[at + SHAPE]!;
  const first = shape & IDEOGRAPHIC ? 'k' : CASES[shape & 15]!;
  if (term === 0) return isInflected(text, row[at + END]!) ? `${first}r` : first;
  let signs = first + (lexicon.classes[term] ?? '');
  for (const surface of lexicon.surfacesOf(term)) {
    const { kind, length, ideographic } = surface;
    if (issuer === surface.issuer) signs += kind === PRODUCT ? 'p' : 'o';
    else if ((kind <= LIKELY || kind === SYMBOL) && (length < 2 || ideographic) && first !== 'l')
      signs += kind === SYMBOL ? 'iS' : 'i';
  }
  if (suffix) {
    const venues = lexicon.venues.get(term);
    const suffixes = lexicon.suffixes.get(term);
    if (venues) signs += venues.includes(suffix) ? 'q' : 'w';
    if (suffixes) signs += suffixes.includes(suffix) ? 'u' : 'z';
  }
  return signs;
}

/** What stands between two words; of a long stretch its ends. */
function gap(text: string, from: number, to: number): string {
  if (to - from < 16) return to - from === 1 ? text[from]! : text.slice(from, to);
  return `${text.slice(from, from + 8)}…${text.slice(to - 8, to)}`;
}

/** The line of signs around a match. */
function signsAround(scene: Scene, { first, last, end }: Match, surface: Surface): string {
  const { text, tokens, lexicon } = scene;
  const { row, count } = tokens;
  const stop = Math.min(count * WIDTH, last + WIDTH + AFTER);
  let at = Math.max(0, first - BEFORE);
  let from = at && row[at - WIDTH + END]!;
  let line = '';
  let loud = 0;
  let capital = 0;
  let low = 0;
  for (; at < stop; at += WIDTH) {
    line += gap(text, from, row[at + START]!);
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
  line += gap(text, from, stop < count * WIDTH ? row[stop]! : text.length);
  if (surface.ideographic) return `K${line}`;
  if (lexicon.classes[row[first + TERM]!]?.includes(CHROME)) return `B${line}`;
  if (surface.kind === SHORT && lexicon.classes[row[first + TERM]!]?.[0] === MARKET && loud < 3)
    return `M${line}`;
  if (loud > 2 && loud > 2 * (low + capital)) return `Y${line}`;
  if (capital + loud < (low ? 3 : 1) || capital + loud <= 1.5 * low) return `-${line}`;
  return (lexicon.classes[row[first + TERM]!]?.includes(HOUSEHOLD) ? 'H' : 'T') + line;
}

/** Money or a percentage. */
function isAmount(text: string, start: number, end: number): boolean {
  return text[end] === '%' || '$€£¥'.includes(text[start - 1] ?? ' ');
}

/** Points for the company a name keeps: market words and other issuers near it, a product of its own. */
function company(
  { text, tokens: { row, count }, lexicon, matches }: Scene,
  index: number,
  { issuer, ideographic, kind }: Surface,
): number {
  const { first, last } = matches[index]!;
  let words = 0;
  const stop = Math.min(count * WIDTH, last + NEAR);
  for (let at = Math.max(0, first - NEAR); at < stop; at += WIDTH) {
    if (at >= first && at <= last) continue;
    if (lexicon.classes[row[at + TERM]!]?.[0] === MARKET) words++;
    else if (kind === LIKELY && row[at + SHAPE]! & HAS_DIGIT && isAmount(text, row[at]!, row[at + END]!))
      words++;
  }
  let other = -1;
  let others = 0;
  let own = 0;
  let at = index;
  while (at > 0 && first - matches[at - 1]!.first < NEAR) at--;
  for (; at < matches.length && matches[at]!.first - last < NEAR; at++) {
    const { plain, surfaces } = matches[at]!;
    if (plain >= 0 && plain !== issuer && plain !== other) {
      other = plain;
      others++;
    }
    for (const surface of surfaces) if (surface.issuer === issuer && surface.kind === PRODUCT) own = 2;
  }
  return own + Math.min(others, 2) + (words > 2 || (words && ideographic) ? 2 : Math.min(words, 1));
}

/** Runs the rules of the surface's kind; the first that gives no number ends it. `prose` leaves those for compounds out. */
export function weigh(scene: Scene, index: number, surface: Surface, prose: boolean): Weight {
  const line = signsAround(scene, scene.matches[index]!, surface);
  const { kind } = surface;
  let points = kind >= LIKELY && kind < SYMBOL ? company(scene, index, surface) : 0;
  const at = line.indexOf('¤');
  let called = false;
  for (const { gives, pattern, compound } of RULES[kind]!) {
    // Rules that take points come first; with these points no kind asks for more.
    if (+gives > 0) {
      if (kind === NAMESAKE && !called) {
        if (points >= 0) break;
        called = true;
        points += company(scene, index, surface);
      }
      if (points > 2) break;
    }
    if (prose && compound) continue;
    pattern.lastIndex = at;
    if (!pattern.test(line)) continue;
    if (typeof gives === 'string') return { points, verdict: gives };
    points += gives;
  }
  return { points, verdict: '' };
}
