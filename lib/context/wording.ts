/**
 * Words that would turn information into a recommendation (method 3.3). A test runs them over every template and every
 * string on screen; only quoted article text may hold one.
 */
export const BANNED_WORDS = [
  'buy',
  'sell',
  'hold',
  'accumulate',
  'reduce',
  'exit now',
  'cheap',
  'expensive',
  'bargain',
  'attractive',
  'undervalued',
  'overvalued',
  'fairly valued',
  'target price',
  'should',
  'must own',
  'safe',
  'guaranteed',
  'winner',
  'loser',
  'opportunity',
  'recommend',
] as const;

const BANNED = new RegExp(`\\b(?:${BANNED_WORDS.join('|').replaceAll(' ', '\\s+')})\\b`, 'giu');

/** The banned words in a text, whole words in any case; empty when it is clean. */
export function bannedWordsIn(text: string): string[] {
  return text.match(BANNED)?.map((word) => word.toLowerCase()) ?? [];
}
