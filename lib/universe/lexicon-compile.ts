/**
 * Compiles what the page-load script must know: the universe's names and symbols, the knowledge about words that are
 * also companies, the reader's own aliases and mutes. Runs in the background, at each change of any of them.
 */
import { type Lexicon, MARKS } from '../mentions/lexicon-shape';
import knowledge from './data/alias-neighbours.json';
import type { Issuer, IssuerId } from './issuer';
import { SUFFIXES, VENUES } from './lexicon-venues';
import { WORD_LINES } from './lexicon-words';
import { linesOf } from './lines';

export interface ReadersWords {
  aliases: readonly { alias: string; issuer: IssuerId }[];
  mutes: readonly { surface: string; issuer: IssuerId; host: string | null }[];
}

const NO_WORDS: ReadersWords = { aliases: [], mutes: [] };
const mark = (kind: number) => MARKS[kind]!.trim();
const [
  ,
  NAMESAKE = '',
  LIKELY = '',
  UNLIKELY = '',
  HEADLINE = '',
  BESIDE_OWN = '',
  SYMBOL = '',
  SHORT = '',
  CODE = '',
  PRODUCT = '',
  PHRASE = '',
  RIVAL = '',
] = [...MARKS].map((_, kind) => mark(kind));

const namesakes = new Set(knowledge.namesakes.flatMap((group) => group.names));
/** In capitals, as a symbol that is somebody's name too. */
const shared = new Set([...namesakes].map((name) => name.toUpperCase()));
const likely = new Set(knowledge.likely.flatMap((group) => group.names));
const besideOwn = new Set(knowledge.beside_own.flatMap((group) => group.names));
const headline = new Set(knowledge.headline.flatMap((group) => group.names));
const unlikely = new Set(knowledge.unlikely.flatMap((group) => group.names));
const words = new Set(knowledge.words.flatMap((group) => group.symbols));
const capitals = new Set(knowledge.capitals.flatMap((group) => group.names));
const symbolSince = new Map(Object.entries(knowledge.symbol_since));
const services = new Map(Object.entries(knowledge.services));
const moreNames = new Map(Object.entries(knowledge.names));
/** Syllables that follow a Korean noun: topic, subject, object, possessive, place, company and the like. */
const PARTICLES = '가이은는을를의와과도에로만측주보까부처나랑라';

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A name with its mark, spelt in the case it demands (see `Lexicon`). */
function nameEntry(alias: string, issuer: Issuer): string {
  if (likely.has(alias)) return `${LIKELY}${alias}`;
  if (headline.has(alias)) return `${HEADLINE}${alias}`;
  if (besideOwn.has(alias)) return `${BESIDE_OWN}${alias}`;
  const ambiguous = issuer.ambiguous_aliases.some((word) => word.toLowerCase() === alias.toLowerCase());
  if (unlikely.has(alias) || (ambiguous && !knowledge.distinctive.includes(alias))) {
    return `${IDEOGRAPHS.test(alias) ? LIKELY : UNLIKELY}${alias}`;
  }
  const common = capitals.has(alias) || (/[\s&]/.test(alias) && !hasDistinctiveWord(alias));
  const acronym = alias.length < 5 && alias === alias.toUpperCase();
  const spelt = common || acronym || IDEOGRAPHS.test(alias) ? alias : alias.toLowerCase();
  return namesakes.has(alias) ? `${NAMESAKE}${spelt}` : spelt;
}

/** A legal form behind it makes it a name beyond doubt, so that the longer name needs no entry. */
const isCertain = (entry: string) => !MARKS.slice(3).includes(entry[0]!) && !IDEOGRAPHS.test(entry);

/** A word that is in no dictionary makes a name of several words safe in any case. */
function hasDistinctiveWord(alias: string): boolean {
  return alias.split(' ').some((word) => coined.has(word.toLowerCase()));
}
let coined: ReadonlySet<string> = new Set();

/** A mark and a symbol; what the id already says is left out. */
function written(mark: string, symbol: string, { id }: Issuer): string {
  if (symbol === id) return `${mark}.`;
  const plain = mark === CODE ? symbol.replace('.', '-') : symbol;
  return plain.toLowerCase() === id && symbol === symbol.toUpperCase() ? mark : mark + symbol;
}

function symbolEntries(symbol: string, issuer: Issuer, former: boolean): string[] {
  const [root = '', suffix] = symbol.split('.');
  if (suffix) {
    const letters = { SS: 'sh', SZ: 'sz' }[suffix];
    return [written(CODE, symbol, issuer), ...(letters ? [`${SYMBOL}${letters}${root}`] : [])];
  }
  const ambiguous =
    issuer.ambiguous_aliases.some((word) => word.toUpperCase() === root) ||
    root.length < 3 ||
    words.has(root);
  const year = former ? undefined : symbolSince.get(root);
  const since = year ? `<${year}` : '';
  if (ambiguous || (former && root.length < 4)) return [written(SHORT, root, issuer) + since];
  return [
    written(
      SYMBOL,
      root.length < 4 || capitals.has(root) || shared.has(root) ? root : root.toLowerCase(),
      issuer,
    ) + since,
  ];
}

function entriesOf(issuer: Issuer): string[] {
  const symbols = linesOf(issuer).map((line) => line.symbol);
  const names = new Set([...issuer.aliases, issuer.short_name, ...(moreNames.get(issuer.id) ?? [])]);
  for (const symbol of [...symbols, ...issuer.former_symbols]) names.delete(symbol);
  for (const word of issuer.ambiguous_aliases) if (!symbols.includes(word)) names.add(word);
  // A name that is also the symbol ("AMD", "SAP") stays a name unless it is a word.
  for (const alias of issuer.aliases) if (symbols.includes(alias) && !words.has(alias)) names.add(alias);
  // Nobody writes a fund's long name without its symbol; where that is no word, it is enough.
  if (
    issuer.type === 'etf' &&
    issuer.symbol &&
    symbolEntries(issuer.symbol, issuer, false)[0]?.[0] === SYMBOL
  ) {
    for (const alias of names) if (alias.length > 30) names.delete(alias);
  }
  // The matcher takes a legal form behind a distinctive name along by itself.
  for (const alias of names) {
    const short = alias.replace(/ (?:Inc|Corp|Corporation|Ltd|SE|AG|plc)$/, '');
    if (short !== alias && names.has(short) && isCertain(nameEntry(short, issuer))) names.delete(alias);
  }
  return [
    ...[...names].map((alias) => nameEntry(alias, issuer)),
    ...symbols.flatMap((symbol) => symbolEntries(symbol, issuer, false)),
    ...issuer.former_symbols.flatMap((symbol) => symbolEntries(symbol, issuer, true)),
    ...[...issuer.product_terms, ...(services.get(issuer.id) ?? [])].map((term) => `${PRODUCT}${term}`),
  ];
}

/** The lexicon of `issuers` with the reader's own words. */
export function compileLexicon(issuers: readonly Issuer[], reader: ReadersWords = NO_WORDS): Lexicon {
  coined = new Set(
    issuers
      .flatMap((issuer) => issuer.aliases.filter((alias) => !issuer.ambiguous_aliases.includes(alias)))
      .filter((alias) => /^\p{L}{5,}$/u.test(alias) && !capitals.has(alias))
      .map((alias) => alias.toLowerCase()),
  );
  const own = new Map<IssuerId, string[]>();
  for (const { alias, issuer } of reader.aliases) own.set(issuer, [...(own.get(issuer) ?? []), alias]);
  const lines = issuers.map((issuer) =>
    [issuer.id, ...new Set([...entriesOf(issuer), ...(own.get(issuer.id) ?? [])])].join('|'),
  );
  const nobody = [
    ...knowledge.phrases.flatMap((group) => group.surfaces.map((surface) => `${PHRASE}${surface}`)),
    ...knowledge.rivals.flatMap((group) => group.surfaces.map((surface) => `${RIVAL}${surface}`)),
    ...Object.entries(knowledge.former_holders).flatMap(([symbol, holders]) =>
      holders.map((holder) => `${RIVAL}${holder}>${symbol}`),
    ),
  ];
  for (const issuer of issuers) {
    for (const { alias, not_before = [], not_after = [] } of issuer.alias_neighbours ?? []) {
      const gap = IDEOGRAPHS.test(alias) ? '' : ' ';
      nobody.push(...not_before.map((word) => `${PHRASE}${alias}${gap}${word}`));
      nobody.push(...not_after.map((word) => `${PHRASE}${word}${gap}${alias}`));
    }
  }
  return {
    version: 1,
    // In order, because gzip finds its likes sooner.
    surfaces: [...lines.sort(), ['', ...new Set(nobody)].join('|')].join('\n'),
    words: [...WORD_LINES],
    venues: [...VENUES],
    suffixes: [...SUFFIXES],
    particles: PARTICLES,
    mutes: [...reader.mutes],
  };
}
