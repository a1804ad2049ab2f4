/** The token pass: one walk over the text, each word hashed while it is read and looked up once. */
import { BREAK, IDEOGRAPH, kindOf, kindOfPair, SILENT, SURROGATE, UPPER } from './fold';

/** Case of a token, as bits. */
export const HAS_UPPER = 1;
export const HAS_LOWER = 2;
export const STARTS_UPPER = 4;
export const HAS_DIGIT = 8;
/** Two ideographs that open a known word; other ideographs are not kept. */
export const IDEOGRAPHIC = 16;

/** Open-addressing table from the hash of a folded word to the number of its term; 0 is "not there". */
export interface TermTable {
  slots: Int32Array;
  /** Hash of each term, by term number. */
  hashes: Int32Array;
  /** Bits to shift a hash down to a slot. */
  shift: number;
}

/** Tokens of the text read last; the arrays are used again by the next one. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  term: Int32Array;
  shape: Uint8Array;
  /** A word that opens a surface was seen; without one nothing here can be a mention. */
  anchored: boolean;
}

export const EMPTY_TABLE: TermTable = { slots: new Int32Array(2), hashes: new Int32Array(1), shift: 31 };
const MULTIPLIER = 0x9e3779b1;

export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    term: new Int32Array(capacity),
    shape: new Uint8Array(capacity),
    anchored: false,
  };
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.start.length * 2);
  larger.start.set(tokens.start);
  larger.end.set(tokens.end);
  larger.hash.set(tokens.hash);
  larger.term.set(tokens.term);
  larger.shape.set(tokens.shape);
  Object.assign(tokens, { ...larger, count: tokens.count, anchored: tokens.anchored });
}

export function findTerm(table: TermTable, hash: number): number {
  const { slots, hashes } = table;
  const mask = slots.length - 1;
  for (let slot = hash >>> table.shift; ; slot = (slot + 1) & mask) {
    const term = slots[slot]!;
    if (term === 0 || hashes[term] === hash) return term;
  }
}

function keep(tokens: Tokens, start: number, end: number, hash: number, term: number, shape: number): void {
  if (tokens.count === tokens.start.length) grow(tokens);
  const at = tokens.count++;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.hash[at] = hash;
  tokens.term[at] = term;
  tokens.shape[at] = shape;
}

/** Hash of two neighbouring ideographs. */
export function hashPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, MULTIPLIER) ^ second, MULTIPLIER);
}

/**
 * Reads all tokens of a text. Terms numbered up to `anchors` open a surface; `tokens.anchored` says whether one came.
 * A word goes on over silent characters; its end excludes trailing ones.
 */
export function readTokens(text: string, table: TermTable, anchors: number, tokens: Tokens): void {
  tokens.count = 0;
  tokens.anchored = false;
  const length = text.length;
  let at = 0;
  while (at < length) {
    let kind = kindOf(text.charCodeAt(at));
    let width = 1;
    if (kind === SURROGATE) {
      kind = kindOfPair(text, at);
      width = kind === BREAK ? 1 : 2;
    }
    if (kind === IDEOGRAPH) {
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      if (kindOf(next) === IDEOGRAPH) {
        const hash = hashPair(text.charCodeAt(at), next);
        const term = findTerm(table, hash);
        if (term !== 0) {
          if (term <= anchors) tokens.anchored = true;
          keep(tokens, at, at + 2, hash, term, IDEOGRAPHIC);
        }
      }
      at++;
      continue;
    }
    if (kind <= SURROGATE) {
      at += width;
      continue;
    }
    const start = at;
    let end = at;
    let hash = 0;
    let shape = kind & UPPER ? STARTS_UPPER : 0;
    do {
      if (kind !== SILENT) {
        end = at + width;
        const code = kind & ~UPPER;
        hash = Math.imul(hash ^ code, MULTIPLIER);
        shape |= kind & UPPER ? HAS_UPPER : code <= 57 && code >= 48 ? HAS_DIGIT : HAS_LOWER;
      }
      at += width;
      if (at >= length) break;
      kind = kindOf(text.charCodeAt(at));
      width = 1;
      if (kind === SURROGATE) {
        kind = kindOfPair(text, at);
        width = kind === BREAK ? 1 : 2;
      }
    } while (kind > SURROGATE || kind === SILENT);
    const term = findTerm(table, hash);
    if (term !== 0 && term <= anchors) tokens.anchored = true;
    keep(tokens, start, end, hash, term, shape);
  }
}
