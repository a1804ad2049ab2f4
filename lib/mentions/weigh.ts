/**
 * Weighs one reading of a match by what stands around it. The surroundings become a line of signs (`signs.ts`), and
 * the rules (`rules.ts`) are patterns over that line.
 */
import { LIKELY, NAMESAKE, PRODUCT, SYMBOL } from './lexicon-shape';
import { RULES } from './rules';
import { drawSigns, type Scene } from './signs';
import type { Surface } from './surface';
import { END, HAS_DIGIT, SHAPE, TERM, WIDTH } from './tokens';

/** Words on each side that are "near". */
const NEAR = 25 * WIDTH;

export interface Weight {
  points: number;
  /** A verdict of the rules that is no number: a rung of the ladder, `no`, or `theirs`. */
  verdict: string;
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
  const { market } = lexicon;
  const stop = Math.min(count * WIDTH, last + NEAR);
  for (let at = Math.max(0, first - NEAR); at < stop && words < 3; at += WIDTH) {
    if (at === first) at = last;
    else if (market[row[at + TERM]!]) words++;
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
  const { line, at, holds } = drawSigns(scene, scene.matches[index]!, surface);
  const { kind } = surface;
  let points = kind >= LIKELY && kind < SYMBOL ? company(scene, index, surface) : 0;
  let called = false;
  for (const { gives, pattern, compound, demands } of RULES[kind]!) {
    // Rules that take points come first; with these points no kind asks for more.
    if (+gives > 0) {
      if (kind === NAMESAKE && !called) {
        if (points >= 0) break;
        called = true;
        points += company(scene, index, surface);
      }
      if (points > 2) break;
    }
    if ((prose && compound) || (holds & demands) !== demands) continue;
    pattern.lastIndex = at;
    if (!pattern.test(line)) continue;
    if (typeof gives === 'string') return { points, verdict: gives };
    points += gives;
  }
  return { points, verdict: '' };
}
