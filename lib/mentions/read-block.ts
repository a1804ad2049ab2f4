/** One block read for itself: every match weighed by what stands around it. The page has the last word. */
import { type BlockReading, type Candidate, LIKE, NAMED, type Option, SURE } from './candidate';
import { foldText } from './fold';
import { CHROME, LIKELY, PHRASE, PRODUCT, RIVAL, SYMBOL } from './lexicon-shape';
import { findMatches } from './match';
import type { Evidence } from './mention';
import { type OpenLexicon, termOfWord } from './open-lexicon';
import { isProse, readPlainly } from './plain-reading';
import type { Scene } from './signs';
import { legalEnd, stopEnd, suffixEnd } from './span-end';
import { isListed, type Surface } from './surface';
import { END, HAS_DIGIT, readTokens, SHAPE, TERM, type Tokens, WIDTH } from './tokens';
import { weigh } from './weigh';

const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 1024), anchored: false };

/** Points a kind needs to count by itself, and to be asked at all; positions are the kinds of `MARKS`. */
const NEEDS = [0, 0, 2, 3, 99, 99, 0, 99, 99];
const ASKED = [0, -1, -1, -1, -1, -1, 0, 1, 99];
const STATES = [SURE, NAMED, LIKE, LIKE, LIKE, LIKE, SURE, LIKE, LIKE];

/** A text with more ambiguous words than a hundred and one in sixty characters is made to cost time; the rest is left. */
const DOUBTS = 100;
const DOUBT_DISTANCE = 60;

/** Reads a block; null when nothing in it can be a mention, which the token pass alone decides. */
export function readBlock(text: string, lexicon: OpenLexicon): BlockReading | null {
  readTokens(text, lexicon.table, tokens);
  if (!tokens.anchored) return null;
  const matches = findMatches(text, tokens, lexicon);
  const scene: Scene = { text, tokens, lexicon, matches };
  const candidates: Candidate[] = [];
  const denied: number[] = [];
  const spelt = new Set<number>();
  let year = 0;
  let doubts = DOUBTS + text.length / DOUBT_DISTANCE;
  for (let index = 0; index < matches.length; index++) {
    const { first, last, surfaces, start } = matches[index]!;
    let { end } = matches[index]!;
    const term = tokens.row[first + TERM]!;
    const prose = isProse(text, start, end) && !lexicon.classes[term]?.includes(CHROME);
    const options: Option[] = [];
    for (const surface of surfaces) {
      const { kind, issuer } = surface;
      if (kind === RIVAL) {
        if (surface.denies) denied.push(termOfWord(surface.denies, lexicon));
        else for (let at = first; at <= last; at += WIDTH) denied.push(tokens.row[at + TERM]!);
      }
      if (kind >= PHRASE) {
        options.length = 0;
        break;
      }
      if (lexicon.muted.size && lexicon.muted.has(`${foldText(text.slice(start, end))}/${issuer}`)) continue;
      const plain = readPlainly(scene, index, surface, prose);
      if (plain === 'nothing' || (!plain && doubts-- < 0)) continue;
      if (surface.since) {
        year ||= latestYear(scene);
        if (year < surface.since) denied.push(term);
      }
      const verdict = plain ? '' : judge(scene, index, surface, prose, options);
      if (plain) options.push(optionOf(surface, plain, SURE));
      if (verdict === 'theirs') denied.push(term);
      if (verdict === 'exchange') end = suffixEnd(scene, last, end, surface);
      if (kind < SYMBOL) end = legalEnd(scene, last, end);
    }
    const before = candidates[candidates.length - 1];
    for (const { evidence, issuer } of options) {
      // A name in front of its own symbol is as sure as the symbol.
      if (evidence !== 'name-with-symbol' || !before || start - before.end > 24) continue;
      for (const name of before.options)
        if (name.issuer === issuer) Object.assign(name, { evidence, state: SURE });
    }
    if (isSpeltOut(scene, index)) spelt.add(term);
    if (options.length) candidates.push({ start, end: stopEnd(text, end), term, options });
  }
  const own = spelt.size ? candidates.filter((candidate) => !isSpelt(candidate, spelt)) : candidates;
  return own.length || denied.length ? { candidates: own, denied } : null;
}

/** An abbreviation in brackets behind words with its initials, which are not its company: average draft position (ADP). */
function isSpeltOut({ text, tokens: { row }, matches }: Scene, index: number): boolean {
  const { first, start, end, surfaces } = matches[index]!;
  if (text[start - 1] !== '(' || text[end] !== ')' || end - start < 2) return false;
  const before = matches[index - 1];
  if (before && start - before.end < 24) {
    for (const { issuer } of before.surfaces)
      if (surfaces.some((surface) => surface.issuer === issuer)) return false;
  }
  const from = first - (end - start) * WIDTH;
  if (from < 0) return false;
  for (let at = from, letter = start; at < first; at += WIDTH, letter++)
    if (text[row[at]!]!.toLowerCase() !== text[letter]!.toLowerCase()) return false;
  return true;
}

const isSpelt = ({ term, options }: Candidate, spelt: ReadonlySet<number>) =>
  spelt.has(term) && options.every(({ evidence }) => evidence !== 'exchange' && evidence !== 'cashtag');

const optionOf = (
  surface: Surface,
  evidence: Evidence,
  state: number,
  own = false,
  company = false,
): Option => ({
  issuer: surface.issuer,
  evidence,
  state,
  own,
  company,
  symbol: isListed(surface) ? surface.written : null,
  product: surface.kind === PRODUCT,
});

/** Adds what a match is worth as one of its surfaces to `options`; returns the verdict of the rules. */
function judge(scene: Scene, index: number, surface: Surface, prose: boolean, options: Option[]): string {
  const { kind, since } = surface;
  const { points, verdict } = weigh(scene, index, surface, prose);
  if (verdict === 'theirs' || verdict === 'no') return verdict;
  if (verdict === 'list') {
    // A list without a date may mean the former holder of a code.
    options.push(optionOf(surface, 'ambiguous', since ? 0 : SURE, true));
  } else if (verdict) options.push(optionOf(surface, verdict as Evidence, SURE));
  else {
    const own = points >= ASKED[kind]!;
    const state = points < NEEDS[kind]! ? 0 : STATES[kind]!;
    const evidence = kind < LIKELY ? 'name' : kind === SYMBOL ? 'symbol' : 'ambiguous';
    if (state || own) options.push(optionOf(surface, evidence, state, own, kind === LIKELY && points >= 0));
  }
  return verdict;
}

/** The latest year a text names, or 9999 without one: in an old text a symbol may be its former holder's. */
function latestYear({ text, tokens: { row, count } }: Scene): number {
  let latest = 0;
  for (let at = 0; at < count * WIDTH; at += WIDTH) {
    if (row[at + SHAPE] !== HAS_DIGIT || row[at + END]! - row[at]! !== 4) continue;
    const year = Number(text.slice(row[at], row[at + END]));
    if (year > 1990 && year < 2040) latest = Math.max(latest, year);
  }
  return latest || 9999;
}

/** Of the text read last: a word opens a name or a symbol, or is one in another case and stands alone. */
export function mayBeHinted({ table }: OpenLexicon): boolean {
  const term = tokens.row[TERM]!;
  return tokens.anchored || (tokens.count === 1 && term > 0 && term <= table.anchors);
}
