/** Opens a compact lexicon for matching: strings become surfaces behind a hash table of their first words. */
import { foldText, IDEOGRAPH, kindOf } from './fold';
import { CODE, type Lexicon, MARKET, MARKS, SHORT, SYMBOL } from './lexicon-shape';
import {
  EMPTY_TABLE,
  END,
  HAS_LOWER,
  HAS_UPPER,
  HASH,
  hashPair,
  readTokens,
  SHAPE,
  START,
  STARTS_UPPER,
  type TermTable,
  type Tokens,
  WIDTH,
} from './tokens';

export interface Surface {
  kind: number;
  /** Number of the issuer; -1 is nobody. */
  issuer: number;
  /** As written in the lexicon; for symbols the listing line. */
  written: string;
  /** Written with ideographs: compared as text, not word by word. */
  ideographic: boolean;
  /** Words, or characters of an ideographic one. */
  length: number;
  hashes: number[];
  /** Case bits each word must have. */
  cases: number[];
  /** What joins word n to the one before; a blank stands for blanks and hyphens. */
  joins: string[];
  /** Exchange suffix of a symbol (`TW`), `-` for the United States; empty for names. */
  suffix: string;
  /** Term a rival takes away; 0 = the words it is written with. */
  denies: number;
}

/** One line of `Lexicon.rules`. */
export interface Rule {
  verdict: string;
  pattern: RegExp;
  /** Of use only where the match touches more than blanks, quotes and brackets. */
  compound: boolean;
}

export interface OpenLexicon {
  issuers: string[];
  table: TermTable;
  /** By the term that opens them, longest first. */
  surfaces: (Surface[] | undefined)[];
  /** Class letters by term, that of market words first. */
  classes: (string | undefined)[];
  /** Exchange suffixes by term. */
  venues: Map<number, string[]>;
  suffixes: Map<number, string[]>;
  /** By kind of surface. */
  rules: Rule[][];
  particles: string;
  /** `folded surface/issuer number`. */
  muted: Set<string>;
}

const scratch: Tokens = { count: 0, row: new Int32Array(WIDTH * 16), anchored: false };

export const isListed = ({ kind }: { kind: number }) => kind >= SYMBOL && kind <= CODE;

/** Case bits a written word demands. */
function caseOf(shape: number): number {
  if (!(shape & HAS_UPPER)) return 0;
  if (!(shape & HAS_LOWER)) return HAS_UPPER;
  return shape & STARTS_UPPER ? STARTS_UPPER : HAS_UPPER | HAS_LOWER;
}

/** Opened once per compact lexicon: whoever reads many texts hands over the same object. */
const opened = new WeakMap<Lexicon, Omit<OpenLexicon, 'muted'>>();

/** Opens `lexicon`; mutes bound to another host than `host` are left out. */
export function openLexicon(lexicon: Lexicon, host: string): OpenLexicon {
  const shared = opened.get(lexicon) ?? openSurfaces(lexicon);
  opened.set(lexicon, shared);
  const muted = new Set<string>();
  for (const mute of lexicon.mutes) {
    if (mute.host !== null && mute.host !== host) continue;
    muted.add(`${foldText(mute.surface)}/${shared.issuers.indexOf(mute.issuer)}`);
  }
  return { ...shared, muted };
}

function openSurfaces(lexicon: Lexicon): Omit<OpenLexicon, 'muted'> {
  const issuers: string[] = [];
  const hashes = [0];
  const terms = new Map<number, number>();
  const surfaces: (Surface[] | undefined)[] = [];
  const classes: (string | undefined)[] = [];
  const termOf = (hash: number) => {
    let term = terms.get(hash);
    if (!term) {
      term = hashes.push(hash) - 1;
      terms.set(hash, term);
    }
    return term;
  };
  const wordTerm = (word: string) => termOf(openSurface(word, -1).hashes[0]!);

  const openSurface = (entry: string, issuer: number): Surface => {
    const kind = Math.max(MARKS.indexOf(entry[0]!), 0);
    let [written = '', denied] = entry.slice(kind && 1).split('>');
    if (kind && written.length < 2 && issuer >= 0 && (!written || written === '.')) {
      const id = issuers[issuer]!;
      written = written ? id : id.toUpperCase().replace(/-(?=\w+$)/, kind === CODE ? '.' : '-');
    }
    const dot = kind === CODE ? written.lastIndexOf('.') : 0;
    const spelt = dot ? written.slice(0, dot) : written;
    const first = spelt.charCodeAt(0);
    const surface: Surface = {
      kind,
      issuer,
      written,
      ideographic: [...spelt].some((char) => kindOf(char.charCodeAt(0)) === IDEOGRAPH),
      length: spelt.length,
      hashes: [],
      cases: [],
      joins: [],
      suffix: dot ? written.slice(dot + 1) : kind === SYMBOL || kind === SHORT ? '-' : '',
      denies: denied ? wordTerm(denied) : 0,
    };
    if (surface.suffix === '-') surface.written = written.toUpperCase();
    if (kindOf(first) === IDEOGRAPH) {
      surface.hashes = [hashPair(first, spelt.charCodeAt(1))];
      return surface;
    }
    readTokens(spelt, EMPTY_TABLE, scratch);
    const { row, count } = scratch;
    for (let at = 0; at < count * WIDTH; at += WIDTH) {
      surface.hashes.push(row[at + HASH]!);
      surface.cases.push(caseOf(row[at + SHAPE]!));
      surface.joins.push(spelt.slice(at && row[at - WIDTH + END]!, row[at + START]).replace(/[\s-]/g, ' '));
    }
    if (!surface.ideographic) surface.length = count;
    return surface;
  };

  const wantsCapital = (surface: Surface) => !surface.ideographic && surface.cases[0]! > 0;
  const all: Surface[] = [];
  for (const line of lexicon.surfaces.split('\n')) {
    const [id = '', ...entries] = line.split('|');
    const issuer = id ? issuers.push(id) - 1 : -1;
    for (const entry of entries) all.push(openSurface(entry, issuer));
  }
  // Terms that want a capital come first, so that the token pass can leave their lower-case words alone.
  const freely = new Set(
    all.filter((surface) => !wantsCapital(surface)).map((surface) => surface.hashes[0]!),
  );
  for (const surface of all) if (!freely.has(surface.hashes[0]!)) termOf(surface.hashes[0]!);
  const capitals = hashes.length - 1;
  for (const hash of freely) termOf(hash);
  const anchors = hashes.length - 1;
  for (const surface of all) {
    const term = termOf(surface.hashes[0]!);
    surfaces[term] = [...(surfaces[term] ?? []), surface];
  }
  for (const same of surfaces) same?.sort((a, b) => b.length - a.length);
  for (const line of lexicon.words) {
    const [head = '', ...words] = line.split(' ');
    const [letters = '', ...endings] = head.split('/');
    for (const word of words) {
      for (const ending of ['', ...endings]) {
        const stem = ending > 'd' && ending < 'j' ? word.replace(/e$/, '') : word;
        const term = wordTerm(stem + ending);
        const others = classes[term] ?? '';
        classes[term] = letters[0] === MARKET ? letters + others : others + letters;
      }
    }
  }
  const openCodes = (lines: string[]) =>
    new Map(
      lines.flatMap((line) => {
        const [suffixes = '', ...names] = line.split(' ');
        return names.map((name) => [wordTerm(name), suffixes.split(',')] as const);
      }),
    );
  const venues = openCodes(lexicon.venues);
  const suffixes = openCodes(lexicon.suffixes);
  const size = 2 ** Math.ceil(Math.log2(hashes.length) + 2);
  const table = {
    slots: new Int32Array(size),
    hashes: Int32Array.from(hashes),
    shift: 32 - Math.log2(size),
    anchors,
    capitals,
  };
  hashes.forEach((hash, term) => {
    let slot = hash >>> table.shift;
    while (table.slots[slot]) slot = (slot + 1) & (size - 1);
    table.slots[slot] = term;
  });
  const rules = [...MARKS].map((mark) =>
    lexicon.rules.flatMap((line) => {
      const [marks = '', verdict = '', ...pattern] = line.split(' ');
      if (!marks.replace('_', ' ').includes(mark)) return [];
      return { verdict, pattern: RegExp(pattern.join(' ')), compound: marks.includes('/') };
    }),
  );
  return { issuers, table, surfaces, classes, venues, suffixes, rules, particles: lexicon.particles };
}
