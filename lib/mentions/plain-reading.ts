/** Readings that need no weighing, because nothing stands beside the match that could say otherwise. Most pages hold little else. */
import { CODE, NAME, PRODUCT, SHORT, SYMBOL } from './lexicon-shape';
import type { Match } from './match';
import type { Evidence } from './mention';
import type { Scene } from './signs';
import { isListed, type Surface } from './surface';
import { END, HAS_LOWER, SHAPE, TERM, WIDTH } from './tokens';

/** Beside these a match is prose, no address or compound to look into. */
const BEFORE = ' \n\u00a0([“"‘\'「、，。（【';
const AFTER = ' \n\u00a0,;:!?)]”"」、，。）】';

const BLANKS = ' \n\t';

/** Class letters of words that make the word beside them a share. */
const TRADE = /[bv]\w* | \w*[sv]/;

/** Beside blanks, quotes, brackets and stops alone. */
export function isProse(text: string, start: number, end: number): boolean {
  let at = end;
  if (text[at] === '.') at++;
  else if (text[at] === "'" || text[at] === '’') at += text[at + 1] === 's' ? 2 : 1;
  return BEFORE.includes(text[start - 1] ?? ' ') && AFTER.includes(text[at] ?? ' ');
}

/**
 * A symbol that is a word, between two words that say nothing of trade: "the AI boom", "buy NOW and". Rules would find
 * nothing either; this spares most pages their cost.
 */
function isJustAWord(
  { text, tokens: { row, count }, lexicon }: Scene,
  { first, last, start, end }: Match,
): boolean {
  const next = last + WIDTH;
  if (!first || next >= count * WIDTH || text[start - 1] !== ' ' || text[end] !== ' ') return false;
  const before = first - WIDTH;
  if (row[before + END] !== start - 1 || row[next] !== end + 1 || row[next + SHAPE] !== HAS_LOWER)
    return false;
  if (row[before + SHAPE] !== HAS_LOWER) return false;
  const { classes } = lexicon;
  return !TRADE.test(`${classes[row[before + TERM]!] ?? ''} ${classes[row[next + TERM]!] ?? ''}`);
}

/** A symbol between words none of which stands for an exchange: these say nothing about it. */
function isFree(
  { text, tokens: { row, count }, lexicon: { coded } }: Scene,
  { first, last, start }: Match,
): boolean {
  if (text[start - 1] !== ' ' || /[\s:：]/.test(text[start - 2] ?? ' ')) return false;
  const stop = Math.min(count * WIDTH, last + 4 * WIDTH);
  for (let at = Math.max(0, first - 3 * WIDTH); at < stop; at += WIDTH)
    if (coded[row[at + TERM]!] && at !== first) return false;
  return true;
}

/** `$NVDA` between blanks or at a comma: nothing around it says otherwise. */
function isCashtag(text: string, { start, end, surfaces }: Match, kind: number): boolean {
  if (text.charCodeAt(start - 1) !== 36 || (kind !== NAME && kind !== SYMBOL && kind !== SHORT)) return false;
  if (kind === NAME && !surfaces.some(isListed)) return false;
  if (start > 1 && !(BLANKS.includes(text[start - 2]!) && !':：'.includes(text[start - 3] ?? ' ')))
    return false;
  return end === text.length || BLANKS.includes(text[end]!) || (text[end] === ',' && text[end + 1] === ' ');
}

/** A code in brackets directly behind a name of its company: 삼성전자(005930), 海康威视（002415）. */
function isNamedBefore({ text, matches }: Scene, index: number, { kind, issuer }: Surface): boolean {
  const before = matches[index - 1];
  const { start } = matches[index]!;
  if (kind < SYMBOL || !before || before.end !== start - 1 || !'(（'.includes(text[before.end]!))
    return false;
  return before.surfaces.some((surface) => surface.issuer === issuer && surface.kind < SYMBOL);
}

/** What a match is without any weighing; `nothing` where a code or a word cannot count here, null where rules decide. */
export function readPlainly(
  scene: Scene,
  index: number,
  surface: Surface,
  prose: boolean,
): Evidence | 'nothing' | null {
  const match = scene.matches[index]!;
  const { kind } = surface;
  if (kind === PRODUCT) return 'name';
  if (isNamedBefore(scene, index, surface)) return 'name-with-symbol';
  if (isCashtag(scene.text, match, kind)) return 'cashtag';
  if (kind === CODE && scene.text[match.start - 1] === '$' && scene.text[match.end] !== '.') return 'nothing';
  if (!prose) return null;
  if (kind === NAME) return 'name';
  if (kind === SHORT && isJustAWord(scene, match)) return 'nothing';
  if ((kind === SYMBOL || kind === CODE) && isFree(scene, match))
    return kind === SYMBOL ? 'symbol' : 'nothing';
  return null;
}
