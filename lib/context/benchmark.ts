/** The article's dated medians beside today's (method 2.5): side by side, never in the arithmetic. */

import { say } from '../words/say';
import { formatRatio } from './format';
import { withoutSubject } from './group';
import { AI_GROUP, CONTROL_GROUP } from './groups';
import type { Market } from './market';

interface DatedMedian {
  /** The record says "more than 40×", not 40×. */
  op: '>' | '<' | '=';
  value: number;
}

export const ARTICLE_BENCHMARK = {
  id: 'article-2024-06',
  as_of: '2024-06',
  source: 'FactSet, as quoted by the article',
  ai: { op: '>', value: 40 },
  non_ai: { op: '<', value: 20 },
  note: 'original FactSet table not located',
} as const satisfies {
  id: string;
  as_of: string;
  source: string;
  ai: DatedMedian;
  non_ai: DatedMedian;
  note: string;
};

export interface TodaysMedian {
  median: number | null;
  n: number;
  as_of: string | null;
}

export interface Benchmark {
  record: typeof ARTICLE_BENCHMARK;
  today: { ai: TodaysMedian; non_ai: TodaysMedian };
  /** Mainstream AI ÷ non-AI: the article's is at least 2; null while one of today's medians is missing. */
  gap: { article: string; today: number | null };
  /** `June 2024 (article, FactSet): AI > 40× · non-AI < 20×`. */
  then_words: string;
  today_words: string;
  gap_words: string;
  caveat: string;
}

function todays(market: Market, key: string): TodaysMedian {
  const { median, n, group } = withoutSubject(market.view, market.group(key, 'pe'), null);
  return { median, n, as_of: group.date };
}

function words({ median, n }: TodaysMedian): string {
  if (median === null) return say('context_benchmark_no_median');
  return say('context_benchmark_median', formatRatio(median), n);
}

export function benchmark(market: Market): Benchmark {
  const ai = todays(market, AI_GROUP);
  const nonAi = todays(market, CONTROL_GROUP);
  const gap = ai.median === null || nonAi.median === null ? null : ai.median / nonAi.median;
  const asOf = ai.as_of ?? nonAi.as_of;
  return {
    record: ARTICLE_BENCHMARK,
    today: { ai, non_ai: nonAi },
    gap: { article: '≥ 2.0×', today: gap },
    then_words: say('context_benchmark_then'),
    today_words: say(
      'context_benchmark_today',
      asOf ?? say('context_benchmark_undated'),
      words(ai),
      words(nonAi),
    ),
    gap_words: say(
      'context_benchmark_gap',
      gap === null ? say('context_benchmark_no_median') : formatRatio(gap),
    ),
    caveat: say('context_benchmark_caveat'),
  };
}
