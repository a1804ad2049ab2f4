import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findMentions } from '@/lib/mentions/find-mentions';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import knowledge from '@/lib/universe/data/alias-neighbours.json';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

const universe = loadBundledUniverse().all;
const lexicon = compileLexicon(universe);
const issuers = (text: string) => [...new Set(findMentions(text, lexicon).map(({ issuer }) => issuer))];

describe('the compiled lexicon', () => {
  it('stays within 15 kB gzip', () => {
    expect(gzipSync(JSON.stringify(lexicon)).length).toBeLessThanOrEqual(15_000);
  });

  it('finds every listed issuer by its symbol as its market writes it', () => {
    const missed = universe.filter(({ id, symbol }) => {
      if (symbol === null) return false;
      return !issuers(symbol.includes('.') ? `${symbol} rose` : `$${symbol} rose`).includes(id);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('finds every issuer by its full name beside its symbol, and by the name alone where it has no symbol', () => {
    const missed = universe.filter(({ id, symbol, short_name }) => {
      const text =
        symbol === null
          ? `${short_name} raised money for AI chips.`
          : `${short_name} (${symbol.split('.')[0]}) rose`;
      return !issuers(text).includes(id);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('finds no issuer in the phrases and rivals it knows', () => {
    const nobody = [...knowledge.phrases, ...knowledge.rivals].flatMap(({ surfaces }) => surfaces);
    expect(nobody.filter((surface) => issuers(`They spoke of ${surface} all day.`).length > 0)).toEqual([]);
  });

  it('gives a reason for every piece of knowledge', () => {
    const groups = [
      knowledge.namesakes,
      knowledge.likely,
      knowledge.unlikely,
      knowledge.headline,
      knowledge.beside_own,
      knowledge.words,
      knowledge.capitals,
    ];
    for (const { reason } of [...groups.flat(), ...knowledge.phrases, ...knowledge.rivals])
      expect(reason).toBeTruthy();
  });

  it('takes forbidden neighbours from the universe', () => {
    const marvell = universe.find(({ id }) => id === 'mrvl')!;
    const own = compileLexicon([
      { ...marvell, alias_neighbours: [{ alias: 'Marvell', not_before: ['Street'] }] },
    ]);
    expect(findMentions('Marvell Street', own)).toEqual([]);
    expect(findMentions('Marvell chips', own)).toHaveLength(1);
  });
});
