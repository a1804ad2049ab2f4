/** Opens a compact lexicon for matching: strings become surfaces behind a hash table of their first words. */
import { foldText, IDEOGRAPH, kindOf } from './fold';
import { CODE, type Lexicon, MARKS, SYMBOL } from './lexicon-shape';
import {
  createTokens,
  EMPTY_TABLE,
  HAS_LOWER,
  HAS_UPPER,
  hashPair,
  readTokens,
  STARTS_UPPER,
  type TermTable,
} from './tokens';

export interface Surface {
  kind: number;
  /** Number of the issuer; -1 is nobody. */
  issuer: number;
  /** As written in the lexicon; for symbols the listing line. */
  written: string;
  /** Written with ideographs: compared as text, not word by word. */
  ideographic: boolean;
  /** Hash of each word. */
  hashes: number[];
  /** Case bits each word of the text must have; 0 = any. */
  cases: number[];
  /** What joins word n to the one before; a blank stands for blanks and hyphens. */
  joins: string[];
  /** Exchange suffix of a symbol (`TW`), `-` for the United States; empty for names. */
  suffix: string;
  /** A rival's: the terms that are its own while the page names it; empty = the words it is written with. */
  denies: number[];
}

export interface OpenLexicon {
  issuers: string[];
  table: TermTable;
  /** Terms up to this number open a surface. */
  anchors: number;
  /** Surfaces by the term that opens them, longest first. */
  surfaces: Surface[][];
  /** Class bits by term. */
  bits: number[];
  /** Exchange suffixes by the term of a venue's name or of a code behind a symbol. */
  venues: Map<number, string[]>;
  suffixes: Map<number, string[]>;
  particles: string;
  /** `folded surface/issuer number`. */
  muted: Set<string>;
}

const scratch = createTokens(64);

/** Case bits a written word demands: none when lower case, all capitals, a capital first, or both cases. */
function caseOf(shape: number): number {
  if (!(shape & HAS_UPPER)) return 0;
  if (!(shape & HAS_LOWER)) return HAS_UPPER;
  return shape & STARTS_UPPER ? STARTS_UPPER : HAS_UPPER | HAS_LOWER;
}

function openSurface(entry: string, issuer: number, termOf: (word: string) => number): Surface {
  const mark = MARKS.indexOf(entry[0]!);
  const kind = Math.max(mark, 0);
  const [written = '', denied] = (mark > 0 ? entry.slice(1) : entry).split('>');
  const listed = kind >= SYMBOL && kind <= CODE;
  const dot = listed ? written.lastIndexOf('.') : -1;
  const spelt = dot > 0 ? written.slice(0, dot) : written;
  const surface: Surface = {
    kind,
    issuer,
    written,
    ideographic: false,
    hashes: [],
    cases: [],
    joins: [],
    denies: denied ? [termOf(denied)] : [],
    suffix: listed ? (dot > 0 ? written.slice(dot + 1) : '-') : '',
  };
  for (const char of spelt) if (kindOf(char.charCodeAt(0)) === IDEOGRAPH) surface.ideographic = true;
  if (kindOf(spelt.charCodeAt(0)) === IDEOGRAPH) {
    surface.hashes.push(hashPair(spelt.charCodeAt(0), spelt.charCodeAt(1)));
    return surface;
  }
  readTokens(spelt, EMPTY_TABLE, 0, scratch);
  for (let word = 0; word < scratch.count; word++) {
    surface.hashes.push(scratch.hash[word]!);
    surface.cases.push(caseOf(scratch.shape[word]!));
    surface.joins.push(
      word ? spelt.slice(scratch.end[word - 1], scratch.start[word]).replace(/[\s-]/g, ' ') : '',
    );
  }
  return surface;
}

function openTable(hashes: number[]): TermTable {
  const bits = Math.ceil(Math.log2(hashes.length + 1)) + 2;
  const table = { slots: new Int32Array(2 ** bits), hashes: Int32Array.from(hashes), shift: 32 - bits };
  for (let term = 1; term < hashes.length; term++) {
    let slot = hashes[term]! >>> table.shift;
    while (table.slots[slot]) slot = (slot + 1) & (table.slots.length - 1);
    table.slots[slot] = term;
  }
  return table;
}

/** Opens `lexicon`; mutes bound to another host than `host` are left out. */
export function openLexicon(lexicon: Lexicon, host: string): OpenLexicon {
  const issuers = lexicon.issuers.split(' ');
  const hashes = [0];
  const terms = new Map<number, number>();
  const surfaces: Surface[][] = [];
  const bits: number[] = [];
  const termOf = (hash: number) => {
    let term = terms.get(hash);
    if (term === undefined) {
      term = hashes.push(hash) - 1;
      terms.set(hash, term);
    }
    return term;
  };
  const wordTerm = (word: string): number => termOf(openSurface(word, -1, wordTerm).hashes[0]!);
  lexicon.surfaces.split('\n').forEach((line, number) => {
    for (const entry of line ? line.split('|') : []) {
      const surface = openSurface(entry, number < issuers.length ? number : -1, wordTerm);
      const term = termOf(surface.hashes[0]!);
      surfaces[term] = [...(surfaces[term] ?? []), surface];
    }
  });
  const length = (surface: Surface) => (surface.ideographic ? surface.written.length : surface.hashes.length);
  for (const same of surfaces) same?.sort((a, b) => length(b) - length(a));
  const anchors = hashes.length - 1;
  for (const line of lexicon.words) {
    const [mask, ...words] = line.split(' ');
    for (const word of words) bits[wordTerm(word)] = (bits[wordTerm(word)] ?? 0) | Number(mask);
  }
  const openCodes = (codes: string) =>
    new Map(
      codes.split(';').map((code) => {
        const [name, list] = code.split('=');
        return [wordTerm(name!), list!.split(',')];
      }),
    );
  const venues = openCodes(lexicon.venues);
  const suffixes = openCodes(lexicon.suffixes);
  const muted = new Set<string>();
  for (const mute of lexicon.mutes) {
    if (mute.host === null || mute.host === host)
      muted.add(`${foldText(mute.surface)}/${issuers.indexOf(mute.issuer)}`);
  }
  return {
    issuers,
    table: openTable(hashes),
    anchors,
    surfaces,
    bits,
    venues,
    suffixes,
    particles: lexicon.particles,
    muted,
  };
}
