import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleAttribution, articleLens } from '@/lib/context/article-lens';
import { benchmark } from '@/lib/context/benchmark';
import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import { createMarket } from '@/lib/context/market';
import type { ExplainNode } from '@/lib/context/sector-context';
import { BANNED_WORDS, bannedWordsIn } from '@/lib/context/wording';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';

describe('the banned words', () => {
  it.each([...BANNED_WORDS])('%s is found in any case as a whole word', (word) => {
    expect(bannedWordsIn(`They ${word.toUpperCase()} now.`)).toEqual([word]);
    expect(bannedWordsIn(`un${word.replaceAll(' ', '')}ish`)).toEqual([]);
  });

  it('are those of the method', () => {
    const text = `buy, sell, hold, accumulate, reduce, exit now, cheap, expensive, bargain, attractive, undervalued,
      overvalued, fairly valued, target price, should, must own, safe, guaranteed, winner, loser, opportunity, recommend`;
    expect([...BANNED_WORDS]).toEqual(text.split(/,\s+/));
  });

  it('leaves allowed words alone', () => {
    expect(bannedWordsIn('shareholders, household, seller, safety, higher than, above the median')).toEqual(
      [],
    );
  });
});

describe('every string of the method', () => {
  const snapshot = loadSnapshot();
  const universe = loadBundledUniverse();
  const market = createMarket({
    universe,
    facts: createFactBook(snapshot.facts),
    now: '2026-11-22',
    snapshot,
  });

  it('in the article lens and the benchmark', () => {
    const texts = [articleAttribution(), ...articleLens().map(({ title, text }) => `${title} ${text}`)];
    expect([...texts, JSON.stringify(benchmark(market))].flatMap(bannedWordsIn)).toEqual([]);
  });

  it('in the policy file', () => {
    const text = readFileSync(new URL('../../../lib/context/data/policy.json', import.meta.url), 'utf8');
    expect(bannedWordsIn(text)).toEqual([]);
  });

  it('in every context of the bundled universe, line by line', () => {
    const found = universe.all.flatMap(({ id, symbol, alt_symbols }) =>
      [symbol, ...alt_symbols.map((line) => line.symbol)].flatMap((line) =>
        bannedWordsIn(JSON.stringify(contextOf(market, id, line))).map((word) => `${id} ${line}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('prints no broken figure anywhere', () => {
    const broken = /NaN|Infinity|undefined|\[object/;
    const texts = (node: ExplainNode): string[] => [
      `${node.label} ${node.value} ${node.as_of} ${node.source}`,
      ...node.children.flatMap(texts),
    ];
    const found = universe.all.filter(
      ({ id }) =>
        broken.test(JSON.stringify(contextOf(market, id))) ||
        texts(explain(market, id)).some((text) => broken.test(text)),
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it('puts the footer on every card', () => {
    for (const { id } of universe.all) {
      expect(contextOf(market, id).footer).toMatch(
        /^Information, not investment advice\. Medians compare; they do not say what a share is worth\..* Method v1\.$/,
      );
    }
  });
});
