/** The token pass: one walk over the text, each word hashed while it is read and looked up once. */
import { BREAK, CODE_MASK, IDEOGRAPH, kindOf, kindOfPair, SILENT, SURROGATE } from './fold';

/** Case of a token, as bits; the upper ones are those of `fold.ts`, shifted down. */
export const HAS_DIGIT = 1;
export const HAS_LOWER = 2;
export const HAS_UPPER = 4;
export const STARTS_UPPER = 8;
/** Two ideographs that open a known word; other ideographs are not kept. */
export const IDEOGRAPHIC = 16;
/** A final s that is not in `hash` nor before `end`: the word is known without it. */
export const PLURAL = 32;

/** Open-addressing table from the hash of a folded word to the number of its term; 0 is "not there". */
export interface TermTable {
  slots: Int32Array;
  /** Hash of each term, by term number. */
  hashes: Int32Array;
  /** Bits to shift a hash down to a slot. */
  shift: number;
  /** Terms up to here open a surface, those up to `capitals` only with a capital in them. */
  anchors: number;
  capitals: number;
}

/** Fields of a token in `Tokens.row`, `WIDTH` numbers each. */
export const START = 0;
export const END = 1;
export const HASH = 2;
export const TERM = 3;
export const SHAPE = 4;
export const WIDTH = 5;

/** Tokens of the text read last; the row is used again by the next one. */
export interface Tokens {
  count: number;
  row: Int32Array;
  /** Some token may open a surface. Without one nothing here can be a mention. */
  anchored: boolean;
}

export const EMPTY_TABLE: TermTable = {
  slots: new Int32Array(2),
  hashes: new Int32Array(1),
  shift: 31,
  anchors: 0,
  capitals: 0,
};
const MULTIPLIER = 0x9e3779b1;

/** Hash of two neighbouring ideographs. */
export function hashPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, MULTIPLIER) ^ second, MULTIPLIER);
}

export function findTerm({ slots, hashes, shift }: TermTable, hash: number): number {
  for (let slot = hash >>> shift; ; slot = (slot + 1) & (slots.length - 1)) {
    const term = slots[slot]!;
    if (term === 0 || hashes[term] === hash) return term;
  }
}

/** True when a token of this term and shape can open a surface; a dollar sign before it makes up for capitals. */
export function isAnchor(table: TermTable, term: number, shape: number, before: number): boolean {
  return (
    term > 0 && term <= table.anchors && (term > table.capitals || (shape & HAS_UPPER) > 0 || before === 36)
  );
}

/**
 * Reads all tokens of a text. A word goes on over silent characters; its end excludes trailing ones. Names are told
 * by a hash of 32 bits alone: two words of one hash meet once in millions of words.
 */
export function readTokens(text: string, table: TermTable, tokens: Tokens): void {
  let row = tokens.row;
  let next = 0;
  let anchored = false;
  const length = text.length;
  let at = 0;
  while (at < length) {
    const start = at;
    let kind = kindOf(text.charCodeAt(at));
    if (kind === SURROGATE) {
      kind = kindOfPair(text, at);
      // A pair that is a letter goes on at its second half.
      if (kind !== BREAK) at++;
    }
    if (kind <= SURROGATE && kind !== IDEOGRAPH) {
      at++;
      continue;
    }
    if (next + WIDTH > row.length) {
      const longer = new Int32Array(row.length * 2);
      longer.set(row);
      tokens.row = row = longer;
    }
    let end = at;
    let hash = 0;
    let term = 0;
    let shape = IDEOGRAPHIC;
    if (kind === IDEOGRAPH) {
      const second = text.charCodeAt(++at);
      if (kindOf(second || 0) !== IDEOGRAPH) continue;
      hash = hashPair(text.charCodeAt(start), second);
      term = findTerm(table, hash);
      if (!term) continue;
      end = at + 1;
      anchored ||= term <= table.anchors;
    } else {
      let stem = 0;
      let stemEnd = end;
      let seen = 0;
      const first = kind;
      let last = 0;
      do {
        if (kind !== SILENT) {
          stem = hash;
          stemEnd = end;
          hash = Math.imul(hash ^ (kind & CODE_MASK), MULTIPLIER);
          seen |= kind;
          last = kind;
          end = at + 1;
        }
        if (++at >= length) break;
        kind = kindOf(text.charCodeAt(at));
        if (kind === SURROGATE) {
          kind = kindOfPair(text, at);
          if (kind !== BREAK) at++;
        }
      } while (kind > SURROGATE || kind === SILENT);
      shape = (seen >> 13) | ((first >> 15) << 3);
      term = findTerm(table, hash);
      if (!term && (last & CODE_MASK) === 115) {
        const singular = findTerm(table, stem);
        if (singular && singular <= table.anchors) {
          term = singular;
          hash = stem;
          end = stemEnd;
          shape |= PLURAL;
        }
      }
      anchored ||= isAnchor(table, term, shape, text.charCodeAt(start - 1));
    }
    row[next] = start;
    row[next + 1] = end;
    row[next + 2] = hash;
    row[next + 3] = term;
    row[next + 4] = shape;
    next += WIDTH;
  }
  tokens.count = next / WIDTH;
  tokens.anchored = anchored;
}
