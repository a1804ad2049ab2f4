/** The page as one picture: what is counted, what is placed, and the order of the list. */
import { describe, expect, test } from 'vitest';
import { pageCsv, pageText } from '@/components/popup/copy-page';
import { inOrder, type Order, type PageRow, pageLens } from '@/components/popup/page-lens';
import type { SectorContext } from '@/lib/context/sector-context';
import { contexts } from '../contexts';

const row = (issuer: string, count: number, change: Partial<SectorContext> = {}): PageRow => ({
  context: { ...contexts.near, issuer, name: issuer, ...change },
  count,
});
const priced = (issuer: string, ratio: number, change: Partial<SectorContext> = {}) =>
  row(issuer, 1, { valuation: { ...contexts.near.valuation, ratio }, ...change });

describe('what the page comes to', () => {
  test.each<
    [string, PageRow[], { median: number | null; n: number; loss: number; none: number; dots: number }]
  >([
    ['nobody', [], { median: null, n: 0, loss: 0, none: 0, dots: 0 }],
    [
      'two with a P/E are too few for a median',
      [priced('a', 10), priced('b', 20)],
      { median: null, n: 2, loss: 0, none: 0, dots: 2 },
    ],
    [
      'the middle of three',
      [priced('a', 90), priced('b', 20), priced('c', 30)],
      { median: 30, n: 3, loss: 0, none: 0, dots: 3 },
    ],
    [
      'a company of the comparison group is placed and not counted in the median',
      [priced('a', 10), priced('b', 20), priced('c', 30), priced('d', 5, { role: 'control' })],
      { median: 20, n: 3, loss: 0, none: 0, dots: 4 },
    ],
    [
      'losses, other ratios and other days stand beside',
      [
        row('a', 1, { valuation: contexts.loss_making.valuation }),
        row('b', 1, { valuation: contexts.no_data.valuation }),
        row('c', 1, { valuation: { ...contexts.near.valuation, state: 'other_date' } }),
        row('d', 1, { valuation: { ...contexts.near.valuation, ratio_kind: 'p_s' } }),
      ],
      { median: null, n: 0, loss: 1, none: 3, dots: 0 },
    ],
  ])('%s', (_name, rows, { dots, ...expected }) => {
    const lens = pageLens(rows);
    expect(lens).toMatchObject(expected);
    expect(lens.placed).toHaveLength(dots);
  });
});

describe('the order', () => {
  const rows = [
    row('often', 9, { layer: 'app', valuation: contexts.loss_making.valuation }),
    row('twice', 2, { layer: 'chips' }),
    { ...priced('once', 12), count: 1 },
  ];
  test.each<[Order, string[]]>([
    ['mentions', ['often', 'twice', 'once']],
    ['layer', ['twice', 'once', 'often']],
    ['ratio', ['once', 'twice', 'often']],
  ])('%s', (order, expected) => {
    expect(inOrder(rows, order).map(({ context }) => context.issuer)).toEqual(expected);
  });
});

describe('for the clipboard', () => {
  const rows = [row('=cmd|x', 2), row('lossy', 1, { valuation: contexts.loss_making.valuation })];

  test('text has the address, a line a company, its day, and the sources', () => {
    const text = pageText(rows, 'https://news.example/a');
    expect(text).toContain('2 companies: https://news.example/a');
    expect(text).toContain('P/E 32.9× · 0.96× chips median · near median · 2026-08-21 · mentioned 2 times');
    expect(text).toContain('Sources and dates: US listing files; S&P 500 financials');
    expect(text).toContain('Information, not investment advice');
  });

  test('CSV has a row a company, none of which a spreadsheet runs', async () => {
    const [head, first, second] = (await pageCsv(rows)).split('\r\n');
    expect(head).toBe(
      'Company,Symbol,Layer,Tier,Role,Mentions,Kind of ratio,Ratio,× median,State,Source,Date',
    );
    expect(first).toBe(
      `"'=cmd|x",NLT,Chips & foundry,Leader,Origin,2,P/E,32.9,0.96,near median,US listing files; S&P 500 financials,2026-08-21`,
    );
    expect(second).toContain('loss-making: P/E not meaningful');
  });
});
