/**
 * The compact lexicon as it is stored and sent: knowledge is strings in here, the matcher only knows the marks.
 * Written by `lib/universe/lexicon-compile.ts`, opened by `open-lexicon.ts`.
 *
 * The spelling of a surface is its case rule, word by word: `nvidia` matches any case, `Applied Digital` wants
 * capitals, `NOW` wants all capitals, `xAI` wants both cases.
 */

/** What a surface is; its entry starts with the mark at that position of `MARKS`. */
export const MARKS = ' ~?$=@%-!';
/** A name that is nothing else. */
export const NAME = 0;
/** A name that is also a word, but with a capital mostly the company (Apple, Oracle). */
export const LIKELY = 1;
/** A name that is first of all a word, a person or another firm (Arrow, Delta): needs strong support. */
export const UNLIKELY = 2;
/** A listing symbol that is no word. */
export const SYMBOL = 3;
/** A listing symbol that is a word, an abbreviation or one or two letters. */
export const SHORT = 4;
/** A code that means nothing without its exchange or its company (2330, SU in Paris). */
export const CODE = 5;
export const PRODUCT = 6;
/** A longer phrase that is no company (apple pie); nobody's. */
export const PHRASE = 7;
/** Another company or person: nobody's, and while the page names it the word shared with it is its own. */
export const RIVAL = 8;

/** Word classes, as bits of a term. */
/** Vocabulary of markets and of the technology industry. */
export const MARKET = 1;
/** What companies do: says, launches, acquires. */
export const AGENT = 2;
/** What prices do: rose, slid. */
export const MOVE = 4;
/** Things a company has: shares, earnings, CEO. */
export const STOCK = 8;
/** Makes a capitalised word a thing: a, the, each, my. */
export const DETERMINER = 16;
/** Stands before a company: of, on, by, rival, maker. */
export const LEAD = 32;
/** Inc, Ltd, AG. */
export const LEGAL = 64;
/** Second part of a hyphenated word that leaves the first a company: -backed, -owned. */
export const JOINED = 128;

export interface Lexicon {
  version: 1;
  /** Issuer ids, separated by blanks; the position is the issuer's number. */
  issuers: string;
  /** One line per issuer, entries separated by `|`; the line after the last issuer holds nobody's. */
  surfaces: string;
  /** `bits word word …`, one string per class. */
  words: string[];
  /** Exchange name → symbol suffixes it stands for; `-` is the United States: `nasdaq=-,…;tpe=TW,TWO;…`. */
  venues: string;
  /** The same for what stands behind a symbol (`.O`, ` TT`). */
  suffixes: string;
  /** Syllables that may follow a Korean name. */
  particles: string;
  /** What the reader said is not this company; `host` null means everywhere. */
  mutes: { surface: string; issuer: string; host: string | null }[];
}
