/**
 * The scan script's view of the matcher: blocks of text go in, mentions come out, and the evidence of the whole
 * page decides the ambiguous ones, whether it stands before or after them or arrives later. No DOM here.
 */
import type { Mention } from './mention';

/** Structured hint that covers a stretch of a block: a quote link, `data-symbol`, JSON-LD `tickerSymbol`. */
export interface PageHint {
  start: number;
  end: number;
  /** As found: `NVDA`, `2330.TW`, `NASDAQ:NVDA`. */
  symbol: string;
}

/** A block is a run of text without a line break in its layout; inline elements are joined, `<br>` is `\n`. */
export type BlockKey = object;

export interface PageReader {
  /**
   * Reads (or reads again) one block. Cheap when nothing in it can be a mention; false then: nothing was kept, and the
   * caller may use `key` for the next block. True while the reader holds anything of it (candidates, evidence).
   * `hints` are asked for only where a hint could decide a word, because looking for them costs more than most blocks.
   */
  read(key: BlockKey, text: string, hints?: () => readonly PageHint[]): boolean;
  forget(key: BlockKey): void;
  /** Mentions of a block under the evidence of the page as read so far. */
  mentions(key: BlockKey): readonly Mention[];
  /** Product terms of a block: listed in the popup, never marked. */
  products(key: BlockKey): readonly Mention[];
  /** Blocks whose mentions changed since the last call, by being read or by evidence that arrived elsewhere. */
  changed(): BlockKey[];
}
