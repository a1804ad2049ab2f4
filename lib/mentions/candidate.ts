/** A place in a block that may name an issuer, and how sure the block alone is of it. */
import type { Evidence } from './mention';

/** An ambiguous word in a company's clothes: counts, unless the page names another company by that word. */
export const LIKE = 1;
/** A distinctive name that others bear too: counts, unless the page gives it to one of them. */
export const NAMED = 2;
/** Counts, and is evidence for the ambiguous words of the same issuer. */
export const SURE = 3;

export interface Option {
  issuer: number;
  evidence: Evidence;
  /** 0 = the block alone is not enough. */
  state: number;
  /** Accepted with evidence of the same issuer on the page. */
  own: boolean;
  /** Accepted where the page holds two other issuers. */
  company: boolean;
  symbol: string | null;
  product: boolean;
}

export interface Candidate {
  start: number;
  end: number;
  /** Term of its first word: what a rival on the page denies. */
  term: number;
  options: Option[];
}

export interface BlockReading {
  candidates: Candidate[];
  /** Terms that belong to somebody else here. */
  denied: number[];
}
