/** How sure a name is. Distinctive ones are; words that are also companies are weighed by the company they keep. */
import { LIKE, type Option, SURE } from './candidate';
import {
  AGENT,
  DETERMINER,
  JOINED,
  LEAD,
  LEGAL,
  LIKELY,
  MOVE,
  NAME,
  PRODUCT,
  STOCK,
  SYMBOL,
} from './lexicon-shape';
import type { Surface } from './open-lexicon';
import type { Scene } from './read-block';
import { bitsAt, marketWords } from './surroundings';
import { HAS_LOWER, STARTS_UPPER } from './tokens';

/** Tokens on each side that count as "near". */
const NEAR = 25;
const LIKELY_NEEDS = 2;
const UNLIKELY_NEEDS = 3;

/** Other issuers named beyond doubt near a match, up to two; and whether a product of `issuer` is. */
function companions({ matches }: Scene, at: number, issuer: number): { others: number; product: boolean } {
  const seen = new Set<number>();
  let product = false;
  const look = (index: number) => {
    const match = matches[index];
    if (!match || Math.abs(match.first - matches[at]!.first) > NEAR) return false;
    for (const surface of match.surfaces) {
      if (surface.issuer === issuer) product ||= surface.kind === PRODUCT;
      else if (surface.kind === NAME || surface.kind === SYMBOL) seen.add(surface.issuer);
    }
    return true;
  };
  for (let index = at - 1; look(index); index--);
  for (let index = at + 1; look(index); index++);
  return { others: Math.min(seen.size, 2), product };
}

/** Points for the words right before and behind. */
function neighbours(scene: Scene, at: number, ideographic: boolean): number {
  const { text, tokens, lexicon, matches } = scene;
  const match = matches[at]!;
  const next = match.last + 1;
  const after = next < tokens.count ? text.slice(match.end, tokens.start[next]) : '.';
  const before = match.first ? text.slice(tokens.end[match.first - 1], match.start) : '.';
  let points = 0;
  let follower = next;
  let gap = after;
  if (/^['’]$/.test(gap) && follower + 1 < tokens.count) {
    gap = text.slice(tokens.end[follower], tokens.start[follower + 1]);
    follower++;
  }
  const bits = /^\s+$/.test(gap) || ideographic ? bitsAt(lexicon, tokens, follower) : 0;
  if (bits & STOCK) points += 3;
  else if (bits & (AGENT | MOVE)) points += 2;
  else if (bits & LEGAL) points += 3;
  else if (
    /^\s+to$/i.test(text.slice(match.end, tokens.end[next] ?? 0)) &&
    bitsAt(lexicon, tokens, next + 1) & AGENT
  )
    points += 2;
  if (/^[-\u2010\u2011]$/.test(after))
    points += bitsAt(lexicon, tokens, next) & JOINED || tokens.shape[next]! & STARTS_UPPER ? 1 : -4;
  const lead = /^\s+$/.test(before) || ideographic ? bitsAt(lexicon, tokens, match.first - 1) : 0;
  if (lead & DETERMINER) points -= 2;
  if (lead & LEAD) points += 1;
  if (listed(scene, at, at - 1) || listed(scene, at, at + 1)) points += 2;
  return points;
}

/** Two names in one list: `AMD and INTEL`, `Oracle/SAP`. */
function listed({ text, matches }: Scene, at: number, other: number): boolean {
  const left = matches[Math.min(at, other)];
  const right = matches[Math.max(at, other)];
  if (!left || !right || !matches[other]!.surfaces.some((surface) => surface.kind < PRODUCT)) return false;
  return /^(?:['’]s)?(?:\s*[,/&、和與与と]\s*|,?\s+(?:and|or|und|et|vs\.?|versus)\s+)+$/i.test(
    text.slice(left.end, right.start),
  );
}

export function judgeName(scene: Scene, at: number, surface: Surface, option: Option): void {
  if (surface.kind === NAME) {
    option.state = SURE;
    return;
  }
  const { tokens, lexicon, matches } = scene;
  const match = matches[at]!;
  option.evidence = 'ambiguous';
  let points = neighbours(scene, at, surface.ideographic);
  const near = companions(scene, at, surface.issuer);
  const words = marketWords(lexicon, tokens, match.first, match.last, NEAR);
  points += near.others + (near.product ? 2 : 0);
  points += words > 2 || (words && surface.ideographic) ? 2 : Math.min(words, 1);
  if (!surface.ideographic) {
    const sentence = scene.sentence(match.first);
    if (match.first > sentence.first && !sentence.titled && !sentence.yelling) points += 1;
    if (surface.kind !== LIKELY && !sentence.titled && isLonger(scene, match.first, match.last)) points -= 2;
  }
  const likely = surface.kind === LIKELY;
  if (points >= (likely ? LIKELY_NEEDS : UNLIKELY_NEEDS)) option.state = LIKE;
  option.own = points >= -1;
  option.company = likely && points >= 0;
}

/** Unknown capitalised words right beside it: a person or somebody's longer name. */
function isLonger({ text, tokens, lexicon }: Scene, first: number, last: number): boolean {
  const proper = (token: number, gap: string) =>
    /^\s$/.test(gap) &&
    !!(tokens.shape[token]! & STARTS_UPPER && tokens.shape[token]! & HAS_LOWER) &&
    !bitsAt(lexicon, tokens, token);
  return (
    (first > 0 && proper(first - 1, text.slice(tokens.end[first - 1], tokens.start[first]))) ||
    (last + 1 < tokens.count && proper(last + 1, text.slice(tokens.end[last], tokens.start[last + 1])))
  );
}
