/** One block read for itself: every match weighed by what stands around it. The page has the last word. */
import { type BlockReading, type Candidate, LIKE, type Option, SURE } from './candidate';
import { foldText } from './fold';
import { LEGAL, LIKELY, NAME, PHRASE, PRODUCT, RIVAL, SYMBOL } from './lexicon-shape';
import { findMatches } from './match';
import type { Evidence } from './mention';
import { isListed, type OpenLexicon, type Surface } from './open-lexicon';
import { END, readTokens, START, TERM, type Tokens, WIDTH } from './tokens';
import { type Scene, weigh } from './weigh';

const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 1024), anchored: false };

/** Points a kind needs to count by itself, and to be asked at all; positions are the kinds of `MARKS`. */
const NEEDS = [0, 2, 3, 0, 99, 99];
const ASKED = [0, -1, -1, 0, 1, 99];

/** Between blanks, quotes or brackets, with a full stop at most: prose, no address or compound to look into. */
const PLAIN = /^[\s([“"‘'「、，。（【—]?(?:[\s,;:!?)\]”"’'」、，。）】—]|\.(?:\s|$)|$)/;

/** Reads a block; null when nothing in it can be a mention, which the token pass alone decides. */
export function readBlock(text: string, lexicon: OpenLexicon): BlockReading | null {
  readTokens(text, lexicon.table, tokens);
  if (!tokens.anchored) return null;
  const matches = findMatches(text, tokens, lexicon);
  const scene: Scene = { text, tokens, lexicon, matches };
  const candidates: Candidate[] = [];
  const denied: number[] = [];
  matches.forEach(({ first, last, start, end, surfaces }, index) => {
    const candidate: Candidate = { start, end, term: tokens.row[first + TERM]!, options: [] };
    for (const surface of surfaces) {
      const { kind, issuer } = surface;
      if (kind === RIVAL) {
        for (let at = first; at <= last; at += WIDTH) denied.push(surface.denies || tokens.row[at + TERM]!);
      }
      if (kind >= PHRASE) {
        candidate.options = [];
        return;
      }
      if (lexicon.muted.size && lexicon.muted.has(`${foldText(text.slice(start, end))}/${issuer}`)) continue;
      const option = weighed(scene, index, surface);
      if (!option) denied.push(candidate.term);
      else if (option.state || option.own) candidate.options.push(option);
      if (option?.evidence === 'exchange' && text[end] === '.')
        candidate.end = tokens.row[last + WIDTH + END]!;
      if (kind === NAME) candidate.end = legalEnd(scene, last, candidate.end);
    }
    if (candidate.options.length) candidates.push(candidate);
  });
  // A name in front of its own symbol is as sure as the symbol.
  candidates.forEach(({ options, start }, index) => {
    const before = candidates[index - 1];
    for (const { evidence, issuer } of options) {
      if (evidence !== 'name-with-symbol' || !before || start - before.end > 24) continue;
      for (const name of before.options)
        if (name.issuer === issuer) Object.assign(name, { evidence, state: SURE });
    }
  });
  return candidates.length || denied.length ? { candidates, denied } : null;
}

/** What a match is worth as one of its surfaces; undefined when it is somebody else's word here. */
function weighed(scene: Scene, index: number, surface: Surface): Option | undefined {
  const { kind, issuer } = surface;
  const { text, matches } = scene;
  const { start, end } = matches[index]!;
  const option: Option = {
    issuer,
    evidence: kind === NAME ? 'name' : kind === SYMBOL ? 'symbol' : 'ambiguous',
    state: SURE,
    own: false,
    company: false,
    symbol: isListed(surface) ? surface.written : null,
    product: kind === PRODUCT,
  };
  if (
    option.product ||
    (kind === NAME && PLAIN.test((start ? text[start - 1]! : ' ') + text.slice(end, end + 2)))
  )
    return option;
  const { points, verdict } = weigh(scene, index, surface);
  if (verdict === 'theirs') return;
  if (verdict && verdict !== 'no') option.evidence = verdict as Evidence;
  else {
    option.state = verdict || points < NEEDS[kind]! ? 0 : kind === NAME || kind === SYMBOL ? SURE : LIKE;
    option.own = !verdict && points >= ASKED[kind]!;
    option.company = kind === LIKELY && option.own && points >= 0;
  }
  return option;
}

/** `Apple Inc`: where the name ends with its legal form. */
function legalEnd({ text, tokens: { row, count }, lexicon }: Scene, last: number, end: number): number {
  const next = last + WIDTH;
  if (next >= count * WIDTH || text.slice(end, row[next + START]) !== ' ') return end;
  return (lexicon.bits[row[next + TERM]!] ?? 0) & LEGAL ? row[next + END]! : end;
}
