/** One block read for itself: every match weighed by what stands around it. The page has the last word. */
import { type BlockReading, type Candidate, type Option, SURE } from './candidate';
import { foldText } from './fold';
import { judgeName } from './judge-name';
import { judgeSymbol } from './judge-symbol';
import { CODE, NAME, PHRASE, PRODUCT, RIVAL, SYMBOL } from './lexicon-shape';
import { type Match, matchAt } from './match';
import type { OpenLexicon, Surface } from './open-lexicon';
import { isAddress, type Sentence, sentenceOf, skipLegal } from './surroundings';
import { createTokens, readTokens, type Tokens } from './tokens';

/** Everything the judges look at. */
export interface Scene {
  text: string;
  tokens: Tokens;
  lexicon: OpenLexicon;
  matches: Match[];
  /** Terms the block gives to somebody else. */
  denied: number[];
  sentence(token: number): Sentence;
}

const tokens = createTokens(1024);

function findMatches(text: string, lexicon: OpenLexicon): Match[] {
  const matches: Match[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const term = tokens.term[token]!;
    if (term === 0 || term > lexicon.anchors) continue;
    const match = matchAt(text, tokens, token, lexicon);
    if (!match) continue;
    matches.push(match);
    token = match.last;
  }
  return matches;
}

/** The name a symbol stands in brackets behind: `ServiceNow (NOW)`, `C3.ai, Inc. (NYSE: AI)`. */
function nameBefore({ matches, text, lexicon }: Scene, at: number): Match | undefined {
  const name = matches[at - 1];
  if (!name) return;
  const gap = text.slice(tokens.end[skipLegal(lexicon, tokens, name.last)], matches[at]!.start);
  return gap.length < 24 && /^[.,\s]*[([（【][\w\s.]*[:：]?\s*\$?$/.test(gap) ? name : undefined;
}

function optionOf(surface: Surface): Option {
  const listed = surface.kind >= SYMBOL && surface.kind <= CODE;
  return {
    issuer: surface.issuer,
    evidence: listed ? 'symbol' : 'name',
    state: 0,
    company: false,
    own: false,
    symbol: listed ? surface.written : null,
    product: surface.kind === PRODUCT,
  };
}

/** Reads a block; null when nothing in it can be a mention, which the token pass alone decides. */
export function readBlock(text: string, lexicon: OpenLexicon): BlockReading | null {
  readTokens(text, lexicon.table, lexicon.anchors, tokens);
  if (!tokens.anchored) return null;
  const matches = findMatches(text, lexicon);
  if (!matches.length) return null;
  let sentence: Sentence | null = null;
  const scene: Scene = {
    text,
    tokens,
    lexicon,
    matches,
    denied: [],
    sentence(token) {
      if (!sentence || token < sentence.first || token > sentence.last)
        sentence = sentenceOf(text, tokens, token);
      return sentence;
    },
  };
  const candidates: Candidate[] = [];
  let previous: Candidate | null = null;
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at]!;
    const candidate: Candidate = {
      start: match.start,
      end: match.end,
      term: tokens.term[match.first]!,
      options: [],
    };
    const nobody = match.surfaces.find((surface) => surface.kind >= PHRASE);
    if (nobody?.kind === RIVAL) {
      scene.denied.push(...nobody.denies);
      for (let token = match.first; !nobody.denies.length && token <= match.last; token++) {
        scene.denied.push(tokens.term[token]!);
      }
    }
    if (!nobody && !isAddress(text, match.start, match.end)) judge(scene, at, candidate, previous);
    previous = candidate.options.length ? candidate : null;
    if (previous) candidates.push(candidate);
  }
  return candidates.length || scene.denied.length ? { candidates, denied: scene.denied } : null;
}

function judge(scene: Scene, at: number, candidate: Candidate, previous: Candidate | null): void {
  const { text, lexicon } = scene;
  const match = scene.matches[at]!;
  const named = nameBefore(scene, at);
  for (const surface of match.surfaces) {
    if (
      lexicon.muted.size &&
      lexicon.muted.has(`${foldText(text.slice(match.start, match.end))}/${surface.issuer}`)
    ) {
      continue;
    }
    const option = optionOf(surface);
    if (option.product) option.state = SURE;
    else if (named?.surfaces.some((other) => other.issuer === surface.issuer && other.kind < PRODUCT)) {
      option.state = SURE;
      option.evidence = 'name-with-symbol';
      for (const owner of previous?.options ?? []) {
        if (owner.issuer !== surface.issuer) continue;
        owner.state = SURE;
        owner.evidence = 'name-with-symbol';
      }
    } else if (option.symbol !== null) judgeSymbol(scene, at, surface, option, candidate);
    else judgeName(scene, at, surface, option);
    if (option.state || option.own) candidate.options.push(option);
    // `Apple Inc.`: the legal form belongs to the name.
    if (surface.kind === NAME && !match.cash) {
      const end = scene.tokens.end[skipLegal(lexicon, scene.tokens, match.last)]!;
      if (
        end > candidate.end &&
        text.slice(match.end, end).length < 14 &&
        !/[,;()]/.test(text.slice(match.end, end))
      ) {
        candidate.end = end;
      }
    }
  }
}
