/**
 * Opens a compact lexicon for matching. Every page pays for this, so the whole text is read in one token pass, only
 * the first words of its entries go into the table, and a surface is opened when a text first holds its first word.
 */
import { foldText } from './fold';
import { type Lexicon, MARKET } from './lexicon-shape';
import { type Entry, readEntries, wordHashes } from './read-entries';
import { openSurface, type Surface } from './surface';
import { findTerm, type TermTable } from './tokens';

export interface OpenLexicon {
  issuers: string[];
  table: TermTable;
  /** Surfaces that begin with a term, longest first. */
  surfacesOf(term: number): readonly Surface[];
  /** Class letters by term, that of market words first. */
  classes: (string | undefined)[];
  /** Exchange suffixes by term. */
  /** 1 where a term is a market word. */
  market: Uint8Array;
  /** Signs of a term in a case and their bits, by `term * 16 + case`, as `signs.ts` comes to need them. */
  signs: (string | undefined)[];
  bits: number[];
  /** 1 where a term stands for an exchange. */
  coded: Uint8Array;
  venues: Map<number, string[]>;
  suffixes: Map<number, string[]>;
  particles: string;
  /** `folded surface/issuer number`. */
  muted: Set<string>;
}

const NOBODY: readonly Surface[] = [];

/** Opened once per compact lexicon: whoever reads many texts hands over the same object. */
const opened = new WeakMap<Lexicon, Omit<OpenLexicon, 'muted'>>();

/** Opens `lexicon`; mutes bound to another host than `host` are left out. */
export function openLexicon(lexicon: Lexicon, host: string): OpenLexicon {
  const shared = opened.get(lexicon) ?? openShared(lexicon);
  opened.set(lexicon, shared);
  const muted = new Set<string>();
  for (const mute of lexicon.mutes) {
    if (mute.host !== null && mute.host !== host) continue;
    muted.add(`${foldText(mute.surface)}/${shared.issuers.indexOf(mute.issuer)}`);
  }
  return { ...shared, muted };
}

function fillTable(hashes: readonly number[], capitals: number, anchors: number): TermTable {
  const bits = Math.ceil(Math.log2(hashes.length) + 2);
  const table = {
    slots: new Int32Array(2 ** bits),
    hashes: Int32Array.from(hashes),
    shift: 32 - bits,
    anchors,
    capitals,
  };
  for (let term = 1; term < hashes.length; term++) {
    let slot = hashes[term]! >>> table.shift;
    while (table.slots[slot]) slot = (slot + 1) & (table.slots.length - 1);
    table.slots[slot] = term;
  }
  return table;
}

function openShared(lexicon: Lexicon): Omit<OpenLexicon, 'muted'> {
  const issuers: string[] = [];
  const entries = readEntries(lexicon.surfaces, issuers);
  const hashes = [0];
  const terms = new Map<number, number>();
  const termOf = (hash: number) => {
    let term = terms.get(hash);
    if (!term) {
      term = hashes.push(hash) - 1;
      terms.set(hash, term);
    }
    return term;
  };

  // Terms that want a capital come first, so that the token pass can leave their lower-case words alone.
  const freely = new Set<number>();
  for (const { capital, hash } of entries) if (!capital) freely.add(hash);
  for (const { hash } of entries) if (!freely.has(hash)) termOf(hash);
  const capitals = hashes.length - 1;
  for (const hash of freely) termOf(hash);
  const anchors = hashes.length - 1;
  const byTerm: Entry[][] = [];
  for (const entry of entries) {
    const term = termOf(entry.hash);
    const same = byTerm[term];
    if (same) same.push(entry);
    else byTerm[term] = [entry];
  }

  const words: string[] = [];
  const letters: string[] = [];
  for (const line of lexicon.words) {
    const [head = '', ...list] = line.split(' ');
    const [classes = '', ...endings] = head.split('/');
    for (const word of list) {
      for (const ending of ['', ...endings]) {
        words.push((ending > 'd' && ending < 'j' ? word.replace(/e$/, '') : word) + ending);
        letters.push(classes);
      }
    }
  }
  const codes = [lexicon.venues, lexicon.suffixes].map((lines) =>
    lines.flatMap((line) => {
      const [suffixes = '', ...names] = line.split(' ');
      return names.map((name) => ({ name, suffixes: suffixes.split(',') }));
    }),
  );
  const names = codes.flatMap((list) => list.map(({ name }) => name));
  const wordTerms = wordHashes([...words, ...names]).map(termOf);
  const classes: (string | undefined)[] = [];
  letters.forEach((letter, at) => {
    const term = wordTerms[at]!;
    const others = classes[term] ?? '';
    classes[term] = letter[0] === MARKET ? letter + others : others + letter;
  });
  const [venues, suffixes] = codes.map((list, at) => {
    const offset = words.length + (at ? codes[0]!.length : 0);
    return new Map(list.map((code, index) => [wordTerms[offset + index]!, code.suffixes]));
  });

  const table = fillTable(hashes, capitals, anchors);
  const market = new Uint8Array(hashes.length);
  const coded = new Uint8Array(hashes.length);
  for (let at = words.length; at < wordTerms.length; at++) coded[wordTerms[at]!] = 1;
  for (let term = 1; term < hashes.length; term++) if (classes[term]?.[0] === MARKET) market[term] = 1;
  const surfaces: (readonly Surface[] | undefined)[] = [];
  return {
    issuers,
    table,
    classes,
    market,
    coded,
    signs: [],
    bits: [],
    venues: venues!,
    suffixes: suffixes!,
    particles: lexicon.particles,
    surfacesOf(term) {
      if (term > anchors) return NOBODY;
      const known = surfaces[term];
      if (known) return known;
      const list = (byTerm[term] ?? []).map(({ text, issuer }) =>
        openSurface(text, issuers[issuer] ?? '', issuer),
      );
      surfaces[term] = list.sort((a, b) => b.length - a.length);
      return list;
    },
  };
}

/** Term of a single word, 0 where the lexicon does not hold it. */
export function termOfWord(word: string, { table }: Pick<OpenLexicon, 'table'>): number {
  return findTerm(table, wordHashes([word])[0]!);
}
