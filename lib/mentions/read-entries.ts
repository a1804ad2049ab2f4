/** First words of the lexicon's entries and of its word lists, each list hashed in one token pass. */
import { IDEOGRAPH, kindOf } from './fold';
import { CODE, MARKS } from './lexicon-shape';
import { EMPTY_TABLE, HAS_UPPER, HASH, hashPair, readTokens, SHAPE, type Tokens, WIDTH } from './tokens';

export interface Entry {
  text: string;
  issuer: number;
  hash: number;
  /** Its first word must hold a capital. */
  capital: boolean;
}

/** Hashes of the words of a text, by where they start. */
function hashWords(text: string): Tokens {
  const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 64), anchored: false };
  readTokens(text, EMPTY_TABLE, tokens);
  return tokens;
}

/** All entries of `Lexicon.surfaces`; fills `issuers` with the ids. */
export function readEntries(source: string, issuers: string[]): Entry[] {
  const entries: Entry[] = [];
  const { row, count } = hashWords(source);
  let word = 0;
  let from = 0;
  for (const line of source.split('\n')) {
    const [id = '', ...texts] = line.split('|');
    const issuer = id ? issuers.push(id) - 1 : -1;
    const own = word;
    from += id.length + 1;
    for (const text of texts) {
      const mark = Math.max(MARKS.indexOf(text[0]!), 0);
      const start = from + (mark && 1);
      const first = source.charCodeAt(start);
      from += text.length + 1;
      if (kindOf(first) === IDEOGRAPH) {
        entries.push({ text, issuer, hash: hashPair(first, source.charCodeAt(start + 1)), capital: false });
        continue;
      }
      while (word < count * WIDTH && row[word]! < start) word += WIDTH;
      // A mark without a word is the id as a symbol, in capitals but for a dot behind the mark.
      const bare = mark > 0 && /^.\.?(?:<|$)/.test(text);
      const at = bare ? own : word;
      const shape = row[at + SHAPE]!;
      const capital = bare ? text[1] !== '.' && !(mark === CODE && shape === 1) : (shape & HAS_UPPER) > 0;
      entries.push({ text, issuer, hash: row[at + HASH]!, capital });
    }
    while (word < count * WIDTH && row[word]! < from) word += WIDTH;
  }
  return entries;
}

/** Hash of each word or of its first two ideographs. */
export function wordHashes(words: readonly string[]): number[] {
  const text = words.join(' ');
  const { row } = hashWords(text);
  let token = 0;
  let from = 0;
  return words.map((word) => {
    const first = word.charCodeAt(0);
    const start = from;
    from += word.length + 1;
    if (kindOf(first) === IDEOGRAPH) return hashPair(first, word.charCodeAt(1));
    while (row[token]! < start) token += WIDTH;
    return row[token + HASH]!;
  });
}
