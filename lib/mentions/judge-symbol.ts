/** How sure a symbol is: its own marks (`$`, exchange, price), then the company beside it, then the page. */
import { type Candidate, type Option, SURE } from './candidate';
import { CODE, LEAD, MOVE, PRODUCT, SHORT, STOCK } from './lexicon-shape';
import type { Surface } from './open-lexicon';
import type { Scene } from './read-block';
import { bitsAt, isPriced } from './surroundings';
import { HAS_LOWER, STARTS_UPPER } from './tokens';

/** `NASDAQ: X`, `(NYSE:X)`: whether the exchange lists this line; null without an exchange. */
function venueBefore(
  { text, tokens, lexicon }: Scene,
  first: number,
  start: number,
  suffix: string,
): boolean | null {
  const lists = first > 0 ? lexicon.venues.get(tokens.term[first - 1]!) : undefined;
  if (!lists) return null;
  if (!/^(?:\s?[a-z]{2,7})?\s*[:：]\s*$/i.test(text.slice(tokens.end[first - 1], start))) return null;
  return lists.includes(suffix);
}

/** `X.TW`, `X.O`, `2330 TT`: the end of the code with its exchange, or -1 where it names another one, 0 without. */
function suffixAfter({ text, tokens, lexicon }: Scene, last: number, end: number, surface: Surface): number {
  const next = last + 1;
  if (next >= tokens.count) return 0;
  const gap = text.slice(end, tokens.start[next]);
  if (gap !== '.' && gap !== ' ') return 0;
  const lists = lexicon.suffixes.get(tokens.term[next]!);
  if (gap === '.') return lists?.includes(surface.suffix) ? tokens.end[next]! : -1;
  const shape = tokens.shape[next]!;
  if (!lists || shape & HAS_LOWER || tokens.end[next]! - tokens.start[next]! !== 2) return 0;
  const spelledOut = /^\s(?:Equity|EQUITY)/.test(text.slice(tokens.end[next]));
  const distinct = surface.kind !== SHORT && (surface.kind !== CODE || /\d/.test(surface.written));
  return lists.includes(surface.suffix) && (spelledOut || distinct) ? end : 0;
}

/** A proper name in front of the bracket that is none of the issuer's own: `Pandora (NYSE: P)`. */
function isForeign({ text, tokens, lexicon }: Scene, first: number, issuer: number): boolean {
  let at = first - 1;
  while (at >= 0 && !/[([（]/.test(text.slice(tokens.end[at], tokens.start[at + 1]))) {
    if (first - at > 3) return false;
    at--;
  }
  if (at < 0) return false;
  const lead = at;
  for (; at >= 0 && lead - at < 6; at--) {
    const term = tokens.term[at]!;
    if (
      term &&
      term <= lexicon.anchors &&
      (lexicon.surfaces[term] ?? []).some((surface) => surface.issuer === issuer)
    )
      return false;
  }
  return !!(tokens.shape[lead]! & STARTS_UPPER);
}

/** The word is used as one uses a share: before "shares" or "rose", after "bought", beside its own company. */
function isTraded(scene: Scene, at: number, issuer: number): boolean {
  const { text, tokens, lexicon, matches } = scene;
  const match = matches[at]!;
  const next = match.last + 1;
  const gap = text.slice(match.end, next < tokens.count ? tokens.start[next] : text.length);
  if (/^['’]?s?\s+$/.test(gap) && bitsAt(lexicon, tokens, next) & (MOVE | STOCK)) return true;
  if (bitsAt(lexicon, tokens, match.first - 1) & (LEAD | MOVE)) return true;
  const beside = (other: number, between: string) =>
    !!matches[other]?.surfaces.some((surface) => surface.issuer === issuer && surface.kind < PRODUCT) &&
    /^[\s|,:(\-–—]{1,4}$/.test(between);
  return (
    beside(at - 1, text.slice(matches[at - 1]?.end, match.start)) ||
    beside(at + 1, text.slice(match.end, matches[at + 1]?.start)) ||
    (match.start === 0 && match.end === text.trimEnd().length)
  );
}

export function judgeSymbol(
  scene: Scene,
  at: number,
  surface: Surface,
  option: Option,
  candidate: Candidate,
): void {
  const { text, tokens, matches } = scene;
  const match = matches[at]!;
  const after = text.charAt(match.end);
  const before = text.charAt(match.start - 1);
  if (before === '&' || after === '&') return;
  if (!match.cash && (before === '-' || before === '/') && /[A-Za-z\d]/.test(text.charAt(match.start - 2))) {
    if (before === '-' || surface.kind === SHORT) return;
  }
  if (after === '-' && /[\dA-Z]/.test(text.charAt(match.end + 1))) return;
  const venue = venueBefore(scene, match.first, match.start, surface.suffix);
  if (venue === false) return;
  const suffix = suffixAfter(scene, match.last, match.end, surface);
  if (suffix < 0) return;
  if (venue || suffix > 0) {
    if (surface.kind === SHORT && isForeign(scene, match.first, surface.issuer)) {
      scene.denied.push(tokens.term[match.first]!);
      return;
    }
    option.state = SURE;
    option.evidence = 'exchange';
    candidate.end = Math.max(candidate.end, suffix);
    return;
  }
  if (surface.kind === CODE) return;
  if (match.cash) {
    option.state = SURE;
    option.evidence = 'cashtag';
    return;
  }
  if (surface.kind !== SHORT) {
    option.state = SURE;
    return;
  }
  option.evidence = 'ambiguous';
  if (isPriced(text, match.end)) option.state = SURE;
  else if (!scene.sentence(match.first).yelling && isTraded(scene, at, surface.issuer)) option.own = true;
}
