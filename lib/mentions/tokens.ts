/** The token pass: one walk over the text, each word hashed while it is read and looked up once. */
import { BREAK, CODE_MASK, IDEOGRAPH, kindOf, kindOfPair, kindTable, SILENT, SURROGATE } from './fold';

/** Case of a token, as bits; the upper ones are those of `fold.ts`, shifted down. */
export const HAS_DIGIT = 1;
export const HAS_LOWER = 2;
export const HAS_UPPER = 4;
export const STARTS_UPPER = 8;
/** Two ideographs that open a known word; other ideographs are not kept. */
export const IDEOGRAPHIC = 16;
/** Unknown as it stands, but known without its final s: `term` is that of the singular. */
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
const LETTER_S = 115;
const DOLLAR = 36;

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
    term > 0 &&
    term <= table.anchors &&
    (term > table.capitals || (shape & HAS_UPPER) > 0 || before === DOLLAR)
  );
}

/**
 * Reads all tokens of a text. A word goes on over silent characters; its end excludes trailing ones. Names are told
 * by a hash of 32 bits alone: two words of one hash meet once in millions of words.
 */
export function readTokens(text: string, table: TermTable, tokens: Tokens): void {
  // Everything the loop touches is local: one character costs two or three nanoseconds.
  const kinds = kindTable();
  const { slots, hashes, shift, anchors, capitals } = table;
  const mask = slots.length - 1;
  const length = text.length;
  let row = tokens.row;
  let next = 0;
  let anchored = false;
  let at = 0;
  while (at < length) {
    const start = at;
    let unit = text.charCodeAt(at++);
    let kind = kinds[unit]! || kindOf(unit);
    if (kind === BREAK) continue;
    if (kind === SURROGATE) {
      kind = kindOfPair(text, start);
      // A pair that is a letter goes on at its second half.
      if (kind !== BREAK) at++;
    }
    if (kind <= SURROGATE && kind !== IDEOGRAPH) continue;
    let hash = 0;
    let shape = IDEOGRAPHIC;
    let end = at;
    let stem = 0;
    let last = 0;
    if (kind === IDEOGRAPH) {
      if (at >= length) break;
      const second = text.charCodeAt(at);
      if ((kinds[second]! || kindOf(second)) !== IDEOGRAPH) continue;
      hash = hashPair(unit, second);
      end = at + 1;
    } else {
      const first = kind;
      let seen = 0;
      while (true) {
        if (kind !== SILENT) {
          stem = hash;
          last = kind & CODE_MASK;
          hash = Math.imul(hash ^ last, MULTIPLIER);
          seen |= kind;
          end = at;
        }
        if (at >= length) break;
        unit = text.charCodeAt(at);
        kind = kinds[unit]! || kindOf(unit);
        if (kind === SURROGATE) {
          kind = kindOfPair(text, at);
          if (kind !== BREAK) at++;
        }
        if (kind <= SURROGATE && kind !== SILENT) break;
        at++;
      }
      shape = (seen >> 13) | ((first >> 15) << 3);
    }
    let slot = hash >>> shift;
    let term = slots[slot]!;
    while (term !== 0 && hashes[term] !== hash) {
      slot = (slot + 1) & mask;
      term = slots[slot]!;
    }
    if (term === 0) {
      if (shape === IDEOGRAPHIC) continue;
      if (last === LETTER_S && anchors > 0 && (text.charCodeAt(end - 1) | 32) === LETTER_S) {
        const singular = findTerm(table, stem);
        if (singular > 0 && singular <= anchors) {
          term = singular;
          shape |= PLURAL;
        }
      }
    }
    if (term > 0 && term <= anchors && !anchored) {
      anchored =
        term > capitals || (shape & HAS_UPPER) > 0 || (start > 0 && text.charCodeAt(start - 1) === DOLLAR);
    }
    if (next + WIDTH > row.length) {
      const longer = new Int32Array(row.length * 2);
      longer.set(row);
      row = longer;
      tokens.row = longer;
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
