/** Where a mention ends: with its exchange suffix or legal form. */
import { LEGAL } from './lexicon-shape';
import type { Scene } from './signs';
import type { Surface } from './surface';
import { END, START, TERM, WIDTH } from './tokens';

/** `2330.TW`: where the code ends with its exchange. */
export function suffixEnd(
  { text, tokens: { row, count }, lexicon }: Scene,
  last: number,
  end: number,
  { suffix }: Surface,
): number {
  const next = last + WIDTH;
  if (next >= count * WIDTH || text[end] !== '.' || row[next + START] !== end + 1) return end;
  return lexicon.suffixes.get(row[next + TERM]!)?.includes(suffix) ? row[next + END]! : end;
}

/** `Apple Inc`: where the name ends with its legal form. */
export function legalEnd(
  { text, tokens: { row, count }, lexicon }: Scene,
  last: number,
  end: number,
): number {
  const next = last + WIDTH;
  if (next >= count * WIDTH || row[next + START] !== end + 1 || text[end] !== ' ') return end;
  return lexicon.classes[row[next + TERM]!]?.includes(LEGAL) ? row[next + END]! : end;
}

/** `Apple Inc. rose`: the full stop of a legal form belongs to it where the sentence goes on. */
export function stopEnd(text: string, end: number): number {
  if (text[end] !== '.' || text[end + 1] !== ' ' || !/\S/.test(text[end + 2] ?? ' ')) return end;
  return /\s(?:Inc|Corp|Ltd|Co)$/i.test(text.slice(end - 5, end)) ? end + 1 : end;
}
