/**
 * The compact lexicon as it is stored and sent. All knowledge is strings in here; the matcher only knows these marks.
 * Written by `lib/universe/lexicon-compile.ts`, opened by `open-lexicon.ts`.
 */

/** What a surface is; its entry starts with the mark at that position, or with none for the first. */
export const MARKS = " '~?*&$=@%-!";
/** A name that is nothing else. */
export const NAME = 0;
/** A distinctive name that people, places or things bear too (Sony Michel, Corning, New York): counts unless told so. */
export const NAMESAKE = 1;
/** A name that is also a word, but with a capital mostly the company (Apple, Oracle). */
export const LIKELY = 2;
/** A name that is first of all a word, a person or another firm (Arrow, Delta): needs strong support. */
export const UNLIKELY = 3;
/** A word that alone counts only where a headline lets it act on figures (Carrier beats estimates). */
export const HEADLINE = 4;
/** A name that mostly means something else (Delta, FII): counts only beside evidence of its issuer. */
export const BESIDE_OWN = 5;
/** A listing symbol that is no word. */
export const SYMBOL = 6;
/** A listing symbol that is a word, an abbreviation or one or two letters. */
export const SHORT = 7;
/** A code that means nothing without its exchange or its company (2330, SU in Paris). */
export const CODE = 8;
export const PRODUCT = 9;
/** A longer phrase that is no company (apple pie); nobody's. */
export const PHRASE = 10;
/** Another company or person: nobody's, and while the page names it the word shared with it is its own. */
export const RIVAL = 11;

/**
 * Letters of word classes: m market vocabulary, g what companies do, v what prices do, s what companies have,
 * e articles and titles, n prepositions and the like before a name, b what is done with holdings, x legal forms, j second parts of compounds,
 * t auxiliaries, a conjunctions, f what follows an apostrophe, h share buttons and sign-in links, P titles and names of
 * persons, G countries and states, d what makes the name before it somebody else's, y other walks of life, V verbs of
 * the market pages, F what those verbs are about, L what a list of symbols is headed with, H names everybody knows,
 * c openings of a clause.
 */
export const MARKET = 'm';
export const LEGAL = 'x';
export const CHROME = 'h';
export const HOUSEHOLD = 'H';

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
  /** Syllables that may follow a Korean name. */
  particles: string;
  /** What the reader said is not this company; `host` null means everywhere. */
  mutes: { surface: string; issuer: string; host: string | null }[];
}
