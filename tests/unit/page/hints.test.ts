import { expect, test } from 'vitest';
import { symbolOfLink } from '@/lib/page/hints';

test.each<[string, string | null]>([
  ['/quote/NVDA', 'NVDA'],
  ['/quote/NVDA/', 'NVDA'],
  ['/quote/nvda?p=nvda', 'NVDA'],
  ['https://finance.yahoo.com/quote/2330.TW/news/', '2330.TW'],
  ['https://www.tradingview.com/symbols/NASDAQ-NVDA/', 'NASDAQ-NVDA'],
  ['https://www.google.com/finance/quote/NVDA:NASDAQ', 'NVDA:NASDAQ'],
  ['https://seekingalpha.com/symbol/AI#news', 'AI'],
  ['https://stockanalysis.com/stocks/smci/', 'SMCI'],
  ['https://www.marketwatch.com/investing/stock/nvda?mod=mw', 'NVDA'],
  ['https://xueqiu.com/S/SH688256', 'SH688256'],
  ['quote.ashx?t=NVDA&ty=c', 'NVDA'],
  ['https://finviz.com/quote.ashx?t=AMD', 'AMD'],
  ['/news/nvidia-rises-again', null],
  ['/stocks/', null],
  ['/stocks/this-is-an-article-about-stocks', null],
  ['/quote/', null],
  ['/unquote/NVDA/', null],
  ['#', null],
  ['', null],
])('%s names %s', (href, symbol) => {
  expect(symbolOfLink(href)).toBe(symbol);
});
