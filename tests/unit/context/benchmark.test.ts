import { describe, expect, it } from 'vitest';
import { articleAttribution, articleLens } from '@/lib/context/article-lens';
import { benchmark } from '@/lib/context/benchmark';
import { contextOf } from '@/lib/context/context-of';
import { groupGrowth } from '@/lib/context/group-growth';
import { unbrokenRuns } from '@/lib/context/median-history';
import { loadMedianHistory } from '@/lib/facts/history';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket, aRatio, WORKED, withPeers } from './fixtures';

describe('the dated benchmark beside today (method 2.5)', () => {
  const controls = [10, 12, 18, 20, 30];
  const market = withPeers([], WORKED, {
    issuers: controls.map((_, index) => aControl(`c${index}`)),
    facts: controls.flatMap((ratio, index) => aRatio(`c${index}`, ratio)),
  });

  it('puts the article, today and the gap side by side', () => {
    expect(benchmark(market)).toMatchObject({
      record: { as_of: '2024-06', ai: { op: '>', value: 40 }, non_ai: { op: '<', value: 20 } },
      today: { ai: { median: 36, n: 9 }, non_ai: { median: 18, n: 5 } },
      gap: { article: '≥ 2.0×', today: 2 },
      then_words: 'June 2024 (article, FactSet): AI > 40× · non-AI < 20×',
      today_words: '2026-11-20: AI 36.0× (n 9) · non-AI 18.0× (n 5)',
      gap_words: 'AI ÷ non-AI: article ≥ 2.0× · today 2.0×',
      caveat: 'Different samples and rules: not a like-for-like trend.',
    });
  });

  it('says when today has no data', () => {
    const empty = benchmark(aMarket([anIssuer('x')], []));
    expect(empty.gap).toEqual({ article: '≥ 2.0×', today: null });
    expect(empty.today_words).toBe('today: AI no data · non-AI no data');
  });

  it('never enters the arithmetic', () => {
    const text = JSON.stringify(contextOf(market, 'p0').valuation);
    expect(text).not.toContain('FactSet');
  });
});

describe('the record of past medians', () => {
  const row = (date: string) => ({ date, ai: { median: 40, n: 50 }, non_ai: null });
  it('shows a gap as a gap', () => {
    const dates = ['2025-01-01', '2025-02-01', '2026-05-15', '2026-05-16'];
    expect(unbrokenRuns(dates.map(row)).map((run) => run.map(({ date }) => date))).toEqual([
      ['2025-01-01', '2025-02-01'],
      ['2026-05-15', '2026-05-16'],
    ]);
    expect(unbrokenRuns([])).toEqual([]);
  });

  it('is bundled: from October 2024 to August 2026 with one gap', () => {
    const rows = loadMedianHistory();
    expect(rows.length).toBeGreaterThanOrEqual(99);
    const [first, second, ...more] = unbrokenRuns(rows);
    expect(first?.[0]?.date).toBe('2024-10-10');
    expect(first?.at(-1)?.date).toBe('2025-02-01');
    expect(second?.at(-1)?.date).toBe('2026-08-22');
    expect(more).toEqual([]);
  });
});

describe('the article lens (method 3.1)', () => {
  it('has six attributed points', () => {
    expect(articleLens().map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
    expect(articleAttribution()).toContain('Can the AI sector continue to drive the tech stock rally?');
    expect(articleLens()[3]?.text).toBe("The article's author prefers ETFs or leaders; this tool does not.");
  });

  it('sets the growth of the groups beside the second curve', () => {
    const market = withPeers([], [20, 30, 40], {
      facts: [0.1, 0.3, 0.2].map((growth, index) => aFact(`p${index}`, 'revenue_growth', growth)),
    });
    expect(groupGrowth(market)).toContainEqual({ group: 'chips', label: 'chips', median: 0.2, n: 3 });
  });
});
