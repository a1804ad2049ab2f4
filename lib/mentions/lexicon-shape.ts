/**
 * The compact lexicon as it is stored and sent. All knowledge is strings in here; the matcher only knows these marks.
 * Written by `lib/universe/lexicon-compile.ts`, opened by `open-lexicon.ts`.
 */

/** What a surface is; its entry starts with the mark at that position, or with none for the first. */
export const MARKS = ' ~?&$=@%-!';
/** A name that is nothing else. */
export const NAME = 0;
/** A name that is also a word, but with a capital mostly the company (Apple, Oracle). */
export const LIKELY = 1;
/** A name that is first of all a word, a person or another firm (Arrow, Delta): needs strong support. */
export const UNLIKELY = 2;
/** A name that mostly means something else (Delta, FII): counts only beside evidence of its issuer. */
export const BESIDE_OWN = 3;
/** A listing symbol that is no word. */
export const SYMBOL = 4;
/** A listing symbol that is a word, an abbreviation or one or two letters. */
export const SHORT = 5;
/** A code that means nothing without its exchange or its company (2330, SU in Paris). */
export const CODE = 6;
export const PRODUCT = 7;
/** A longer phrase that is no company (apple pie); nobody's. */
export const PHRASE = 8;
/** Another company or person: nobody's, and while the page names it the word shared with it is its own. */
export const RIVAL = 9;

/**
 * Letters of word classes: m market vocabulary, g what companies do, v what prices do, s what companies have,
 * e articles and titles, n prepositions and the like before a name, b what is done with holdings, x legal forms, j second parts of compounds,
 * t auxiliaries, a conjunctions, f what follows an apostrophe, h share buttons and sign-in links.
 */
export const MARKET = 'm';
export const LEGAL = 'x';
export const CHROME = 'h';

export interface Lexicon {
  version: 1;
  /**
   * One line per issuer: `id|entry|entry…`. An entry is a mark and a surface; a mark alone is the id as a symbol, `.`
   * behind it: in any case. The spelling is the case rule, word by word: `nvidia` matches any case, `Applied Digital`
   * wants capitals, `NOW` all capitals, `xAI` both. The line behind an empty one holds nobody's surfaces;
   * `=NOW<2012` is the issuer's symbol since that year. `!Sprint>S` leaves the word S to Sprint.
   */
  surfaces: string;
  /** `letters word word …`; `letters/s/ed word …` stands for the words with these endings too. */
  words: string[];
  /** `SUFFIX,SUFFIX name name …`: exchanges before a colon; `-` is the United States, whose lines have no suffix. */
  venues: string[];
  /** The same for what stands behind a symbol (`.TW`, `.O`, ` TT`). */
  suffixes: string[];
  /** `marks verdict pattern`, see `weigh.ts`; `_` is the empty mark, `/` marks a rule for compounds. */
  rules: string[];
  /** Syllables that may follow a Korean name. */
  particles: string;
  /** What the reader said is not this company; `host` null means everywhere. */
  mutes: { surface: string; issuer: string; host: string | null }[];
}
