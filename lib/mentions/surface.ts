/** One entry of the lexicon, opened: what the matcher compares with. */
import { IDEOGRAPH, kindOf } from './fold';
import { CODE, MARKS, SHORT, SYMBOL } from './lexicon-shape';
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
  /** Year since which a symbol is this issuer's; 0 = nobody had it before. */
  since: number;
  /** A rival's: the word it takes away; empty = those it is written with. */
  denies: string;
}

const scratch: Tokens = { count: 0, row: new Int32Array(WIDTH * 16), anchored: false };

export const isListed = ({ kind }: { kind: number }) => kind >= SYMBOL && kind <= CODE;

/** Case bits a written word demands. */
function caseOf(shape: number): number {
  if (!(shape & HAS_UPPER)) return 0;
  if (!(shape & HAS_LOWER)) return HAS_UPPER;
  return shape & STARTS_UPPER ? STARTS_UPPER : HAS_UPPER | HAS_LOWER;
}

/** Opens an entry; a mark alone (`=`, `$.`) stands for `id` as a symbol. */
export function openSurface(entry: string, id: string, issuer: number): Surface {
  const kind = Math.max(MARKS.indexOf(entry[0]!), 0);
  let [written = '', denies = ''] = entry.slice(kind && 1).split('>');
  const since = kind === SHORT || kind === SYMBOL ? /<(\d+)$/.exec(written) : null;
  if (since) written = written.slice(0, since.index);
  if (kind && id && written.length < 2 && (!written || written === '.')) {
    written = written ? id : id.toUpperCase().replace(/-(?=\w+$)/, kind === CODE ? '.' : '-');
  }
  const dot = kind === CODE ? written.lastIndexOf('.') : 0;
  const spelt = dot ? written.slice(0, dot) : written;
  const listed = kind === SYMBOL || kind === SHORT;
  const first = spelt.charCodeAt(0);
  const surface: Surface = {
    kind,
    issuer,
    written: listed ? written.toUpperCase() : written,
    ideographic: false,
    length: spelt.length,
    hashes: [],
    cases: [],
    joins: [],
    suffix: dot ? written.slice(dot + 1) : listed ? '-' : '',
    since: Number(since?.[1] ?? 0),
    denies,
  };
  for (let at = 0; at < spelt.length; at++) {
    if (kindOf(spelt.charCodeAt(at)) === IDEOGRAPH) surface.ideographic = true;
  }
  if (kindOf(first) === IDEOGRAPH) {
    surface.hashes.push(hashPair(first, spelt.charCodeAt(1)));
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
}
