/**
 * For developers: every word of a text that might name a company, with what was said for and against it. Reads the
 * text a second time by the parts of the matcher itself; pages that nobody asks about never pay for it.
 */
import { foldText } from './fold';
import { CHROME, PHRASE, RIVAL } from './lexicon-shape';
import { findMatches } from './match';
import type { Evidence, Mention } from './mention';
import type { OpenLexicon } from './open-lexicon';
import { isProse, readPlainly } from './plain-reading';
import { readBlock } from './read-block';
import type { Scene } from './signs';
import type { Surface } from './surface';
import { readTokens, TERM, type Tokens, WIDTH } from './tokens';
import { weigh } from './weigh';

/**
 * Why a word is or is not a mention. `marked`: it is; `product`: listed, never marked; `phrase`: a longer phrase that is
 * no company; `rival`: somebody else's name; `muted`: by the reader; `just-a-word`: nothing near it speaks of shares;
 * `ruled-out`: the rules say no; `theirs`: the rules give it to somebody else; `weak`: too little speaks for it;
 * `spelt-out`: an abbreviation of the words before it, or left out of a text full of doubts; `another`: another
 * company's claim to the same word is stronger; `denied`: the page gives the word to somebody else; `unsupported`:
 * it counts with evidence elsewhere on the page, and there is none.
 */
export type Why =
  | 'marked'
  | 'product'
  | 'phrase'
  | 'rival'
  | 'muted'
  | 'just-a-word'
  | 'ruled-out'
  | 'theirs'
  | 'weak'
  | 'spelt-out'
  | 'another'
  | 'denied'
  | 'unsupported';

export interface WordReading {
  start: number;
  end: number;
  word: string;
  /** Null for a phrase or a rival, which are nobody's. */
  issuer: string | null;
  /** What sort of surface the lexicon holds it as. */
  kind: Kind;
  why: Why;
  /** The rung of the evidence ladder it stands on, or would. */
  rung: Evidence | null;
  /** What the rules gave it; null where none had to be tried. */
  points: number | null;
}

/** In the order of `MARKS`. */
const KINDS = [
  'name',
  'namesake',
  'likely-name',
  'unlikely-name',
  'headline-name',
  'name-beside-its-symbol',
  'symbol',
  'short-symbol',
  'code',
  'product',
  'phrase',
  'rival',
] as const;
export type Kind = (typeof KINDS)[number];

/** `mentions` are the text's own as the page's reader decided them: they have the last word. */
export function explainWords(
  text: string,
  lexicon: OpenLexicon,
  mentions: readonly Mention[],
): WordReading[] {
  const reading = readBlock(text, lexicon);
  const tokens: Tokens = { count: 0, row: new Int32Array(WIDTH * 1024), anchored: false };
  readTokens(text, lexicon.table, tokens);
  const scene: Scene = { text, tokens, lexicon, matches: findMatches(text, tokens, lexicon) };
  const denied = new Set(reading?.denied);

  const judge = (index: number, surface: Surface): Pick<WordReading, 'why' | 'rung' | 'points'> => {
    const { start, end, first } = scene.matches[index]!;
    const issuer = lexicon.issuers[surface.issuer];
    const made = mentions.find((mention) => mention.start === start);
    if (made?.issuer === issuer) return { why: 'marked', rung: made!.evidence, points: null };
    const option = reading?.candidates
      .find((candidate) => candidate.start === start)
      ?.options.find((one) => one.issuer === surface.issuer);
    const bare = { rung: option?.evidence ?? null, points: null };
    if (option?.product) return { ...bare, why: 'product' };
    if (lexicon.muted.has(`${foldText(text.slice(start, end))}/${surface.issuer}`))
      return { ...bare, why: 'muted' };
    const term = tokens.row[first + TERM]!;
    const prose = isProse(text, start, end) && !lexicon.classes[term]?.includes(CHROME);
    const plain = readPlainly(scene, index, surface, prose);
    if (plain === 'nothing') return { ...bare, why: 'just-a-word' };
    const weight = plain ? null : weigh(scene, index, surface, prose);
    const points = weight?.points ?? null;
    if (weight?.verdict === 'no') return { ...bare, points, why: 'ruled-out' };
    if (weight?.verdict === 'theirs') return { ...bare, points, why: 'theirs' };
    if (!option) return { ...bare, points, why: plain || weight?.verdict ? 'spelt-out' : 'weak' };
    if (made) return { ...bare, points, why: 'another' };
    const isDenied = denied.has(term) || option.state > 0;
    return { ...bare, points, why: isDenied ? 'denied' : 'unsupported' };
  };

  const rows = scene.matches.flatMap(({ start, end, surfaces }, index): WordReading[] => {
    const word = text.slice(start, end);
    const whole = surfaces.find(({ kind }) => kind >= PHRASE);
    if (whole) {
      const why = whole.kind === RIVAL ? 'rival' : 'phrase';
      return [{ start, end, word, issuer: null, kind: KINDS[whole.kind]!, why, rung: null, points: null }];
    }
    const told = new Set<number>();
    // One row for each company: a name that is its symbol too needs no second one.
    const claims = surfaces.filter(({ issuer }) => !told.has(issuer) && told.add(issuer));
    return claims.map((surface) => ({
      start,
      end,
      word,
      issuer: lexicon.issuers[surface.issuer] ?? null,
      kind: KINDS[surface.kind]!,
      ...judge(index, surface),
    }));
  });
  // A hint of the page may name a company by a word that is none anywhere else.
  for (const { start, end, surface, issuer, evidence } of mentions)
    if (!scene.matches.some((match) => match.start === start))
      rows.push({
        start,
        end,
        word: surface,
        issuer,
        kind: 'code',
        why: 'marked',
        rung: evidence,
        points: null,
      });
  return rows;
}
