/** The reader of one page: blocks in, mentions out, ambiguous words decided by the evidence of all blocks. */
import { type BlockReading, type Candidate, NAMED, type Option, SURE } from './candidate';
import type { Lexicon } from './lexicon-shape';
import type { Evidence, Mention } from './mention';
import { openLexicon } from './open-lexicon';
import { applyHints } from './page-hints';
import type { BlockKey, PageHint, PageReader } from './page-reader';
import { mayBeHinted, readBlock } from './read-block';

interface Block extends BlockReading {
  text: string;
}

/** Strongest first. */
const LADDER: readonly Evidence[] = [
  'page-hint',
  'exchange',
  'name-with-symbol',
  'cashtag',
  'name',
  'symbol',
  'ambiguous',
];

/** Surer, stronger, or at the same strength with the line named. */
function isBetter(a: Option, b: Option): boolean {
  const by =
    a.state - b.state ||
    LADDER.indexOf(b.evidence) - LADDER.indexOf(a.evidence) ||
    Number(b.symbol === null) - Number(a.symbol === null);
  return by > 0;
}

/** Other issuers a page must hold before an ambiguous name counts by the company it keeps (method 2.8, case 18). */
const COMPANY = 2;

/** @param host of the page, for mutes that hold on one site only. */
export function createPageReader(compact: Lexicon, host = ''): PageReader {
  const lexicon = openLexicon(compact, host);
  const blocks = new Map<BlockKey, Block>();
  /** Issuer → places that name it, that name it or write its symbol with proof, that are taken for it by their company. */
  const named = new Map<number, number>();
  const known = new Map<number, number>();
  const like = new Map<number, number>();
  /** Issuer → places that may be its name, its symbol: neither counts alone, both together do (a table's two columns). */
  const maybeName = new Map<number, number>();
  const maybeSymbol = new Map<number, number>();
  /** Term → places that give it to somebody else. */
  const denied = new Map<number, number>();
  /** Blocks with an option that evidence of its issuer, or more company, may still decide. */
  const waiting = new Map<number, Set<BlockKey>>();
  const lonely = new Set<BlockKey>();
  let touched = new Set<BlockKey>();

  const wake = (keys: Iterable<BlockKey> | undefined) => {
    for (const key of keys ?? []) touched.add(key);
  };
  const count = (tally: Map<number, number>, key: number, by: number) => {
    const before = tally.get(key) ?? 0;
    if (before + by) tally.set(key, before + by);
    else tally.delete(key);
    return !before !== !(before + by);
  };

  /** Proof by a code alone, which another company may have used before. */
  const isCoded = (option: Option) =>
    option.symbol !== null && option.evidence !== 'name-with-symbol' && option.evidence !== 'page-hint';
  const company = () => Math.min(known.size, COMPANY + 1);

  const tally = (key: BlockKey, block: Block, by: 1 | -1) => {
    const before = company();
    for (const term of block.denied) {
      if (count(denied, term, by))
        for (const surface of lexicon.surfacesOf(term)) wake(waiting.get(surface.issuer));
    }
    for (const candidate of block.candidates) {
      for (const option of candidate.options) {
        if (!option.product && option.state) {
          const proof = option.state >= NAMED ? known : like;
          if (count(proof, option.issuer, by)) wake(waiting.get(option.issuer));
          if (option.state === SURE && !isCoded(option) && count(named, option.issuer, by))
            wake(waiting.get(option.issuer));
        }
        if (!option.state && option.own && (option.company || option.symbol !== null)) {
          const half = option.company ? maybeName : maybeSymbol;
          if (count(half, option.issuer, by)) wake(waiting.get(option.issuer));
        }
        if (option.product || (option.state === SURE && option.evidence === 'name')) continue;
        const keys = waiting.get(option.issuer) ?? new Set();
        waiting.set(option.issuer, keys);
        if (by > 0) keys.add(key);
        else keys.delete(key);
        if (option.company) {
          if (by > 0) lonely.add(key);
          else lonely.delete(key);
        }
      }
    }
    if (company() !== before) wake(lonely);
  };

  const accepts = (option: Option, candidate: Candidate): boolean => {
    if (named.has(option.issuer) && (option.own || option.state)) return true;
    if (denied.has(candidate.term) && !(option.state === SURE && !isCoded(option))) return false;
    if (option.state) return true;
    if (option.own && (known.has(option.issuer) || like.has(option.issuer))) return true;
    if (option.own && maybeName.has(option.issuer) && maybeSymbol.has(option.issuer)) return true;
    return option.company && known.size - (known.has(option.issuer) ? 1 : 0) >= COMPANY;
  };

  const collect = (key: BlockKey, products: boolean): Mention[] => {
    const block = blocks.get(key);
    const mentions: Mention[] = [];
    for (const candidate of block?.candidates ?? []) {
      let best: Option | undefined;
      for (const option of candidate.options)
        if (option.product === products && accepts(option, candidate) && (!best || isBetter(option, best)))
          best = option;
      if (!best) continue;
      mentions.push({
        start: candidate.start,
        end: candidate.end,
        surface: block!.text.slice(candidate.start, candidate.end),
        issuer: lexicon.issuers[best.issuer]!,
        evidence: best.evidence,
        symbol: best.symbol,
      });
    }
    return mentions;
  };

  const forget = (key: BlockKey) => {
    const block = blocks.get(key);
    if (!block) return;
    tally(key, block, -1);
    blocks.delete(key);
    touched.add(key);
  };

  return {
    read(key: BlockKey, text: string, hints?: () => readonly PageHint[]) {
      if (blocks.size) forget(key);
      let reading = readBlock(text, lexicon);
      const found = hints && mayBeHinted(lexicon) ? hints() : [];
      if (found.length) reading = applyHints(reading, text, found, lexicon);
      if (!reading) return false;
      const block = { ...reading, text };
      blocks.set(key, block);
      tally(key, block, 1);
      touched.add(key);
      return true;
    },
    forget,
    mentions: (key) => collect(key, false),
    products: (key) => collect(key, true),
    changed() {
      const keys = [...touched];
      touched = new Set();
      return keys;
    },
  };
}
