/** Finds issuers as a reader types: by symbol, name, alias or former symbol, in any script. */

import { chineseName } from './display-name';
import type { Issuer } from './issuer';
import { linesOf } from './lines';
import type { Universe } from './universe';

export interface SearchHit {
  issuer: Issuer;
  /** The spelling that matched, as written in the universe. */
  matched: string;
}

interface Spelling {
  text: string;
  folded: string;
  kind: 'symbol' | 'name' | 'former';
}

/** Case, accents and full-width forms do not matter to a reader. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}

function spellingsOf(issuer: Issuer): Spelling[] {
  const spell = (kind: Spelling['kind']) => (text: string) => ({ text, folded: fold(text), kind });
  return [
    ...linesOf(issuer).map((line) => spell('symbol')(line.symbol)),
    ...[issuer.short_name, issuer.legal_name, chineseName(issuer) ?? [], issuer.aliases]
      .flat()
      .map(spell('name')),
    ...[...issuer.former_symbols, ...issuer.absorbed_symbols].map(spell('former')),
  ];
}

/** Lower is nearer; null = no match. Exact symbol, exact name, former symbol, beginnings, words, anywhere. */
function distance(spelling: Spelling, wanted: string): number | null {
  const { folded, kind } = spelling;
  if (folded === wanted) return kind === 'symbol' ? 0 : kind === 'name' ? 1 : 2;
  if (kind === 'former') return null;
  if (folded.startsWith(wanted)) return kind === 'symbol' ? 3 : 4;
  if (kind === 'symbol') return null;
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  return /[\s\-.&(]/.test(folded[at - 1]!) ? 5 : 6;
}

/** By the list and not by the universe, which may be given another list while it is in use. */
const indexes = new WeakMap<Universe['all'], { issuer: Issuer; spellings: Spelling[] }[]>();

function spellingsIn(universe: Universe) {
  const known =
    indexes.get(universe.all) ?? universe.all.map((issuer) => ({ issuer, spellings: spellingsOf(issuer) }));
  indexes.set(universe.all, known);
  return known;
}

/** At most `limit` issuers, best first; equal matches keep the universe's order. Blank text finds nothing. */
export function searchIssuers(universe: Universe, text: string, limit: number): SearchHit[] {
  const wanted = fold(text).replace(/^\$/, '');
  if (wanted === '') return [];
  const hits: (SearchHit & { rank: number })[] = [];
  for (const { issuer, spellings } of spellingsIn(universe)) {
    let best: (SearchHit & { rank: number }) | null = null;
    for (const spelling of spellings) {
      const rank = distance(spelling, wanted);
      if (rank !== null && (best === null || rank < best.rank))
        best = { issuer, matched: spelling.text, rank };
    }
    if (best) hits.push(best);
  }
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ issuer, matched }) => ({ issuer, matched }));
}
