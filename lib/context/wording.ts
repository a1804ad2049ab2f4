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

/** The same for Chinese, which sets no bounds between words. */
const BANNED_CHINESE = [
  '买入',
  '卖出',
  '持有',
  '增持',
  '减持',
  '便宜',
  '昂贵',
  '低估',
  '高估',
  '合理估值',
  '目标价',
  '推荐',
  '应该',
  '应当',
  '必须',
  '安全',
  '保证',
  '赢家',
  '输家',
  '机会',
];

const BANNED = new RegExp(`\\b(?:${BANNED_WORDS.join('|').replaceAll(' ', '\\s+')})\\b`, 'giu');
const BANNED_ZH = new RegExp(BANNED_CHINESE.join('|'), 'gu');

/** The banned words in a text, whole words in any case; empty when it is clean. */
export function bannedWordsIn(text: string): string[] {
  const english = text.match(BANNED)?.map((word) => word.toLowerCase()) ?? [];
  return [...english, ...(text.match(BANNED_ZH) ?? [])];
}
