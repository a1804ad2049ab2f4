/** Quote, profile and quarters, in the shapes of FMP's `stable` endpoints. */
import { closeOf, GOOD_KEY, json, type Provider, text, yearsLater } from './answer';
import type { Figures } from './figures';

const ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** Four quarters that have been filed by then and add up to the trailing figures. */
function quartersOf({ eps, shares, reporting }: Figures, today: string, split: boolean) {
  const y = Number(today.slice(0, 4));
  const reported = [y, y - 1, y - 2]
    .flatMap((year) => ENDS.toReversed().map((end) => `${year}-${end}`))
    .filter((end) => Date.parse(end) + 40 * 86_400_000 <= Date.parse(today));
  const part = Math.trunc((eps / 4) * 100) / 100;
  return reported.slice(0, 4).map((date, index) => {
    const value = index === 0 ? Math.round((eps - 3 * part) * 100) / 100 : part;
    const old = split && index > 1 ? 10 : 1;
    return {
      date,
      symbol: '',
      reportedCurrency: reporting,
      filingDate: new Date(Date.parse(date) + 35 * 86_400_000).toISOString().slice(0, 10),
      fiscalYear: date.slice(0, 4),
      period: 'Q1',
      revenue: Math.round(Math.abs(value) * shares * 5),
      netIncome: Math.round(value * shares),
      eps: value * old,
      epsDiluted: value * old,
      weightedAverageShsOut: shares / old,
      weightedAverageShsOutDil: shares / old,
    };
  });
}

export const fmp: Provider = ({ path, query, headers, world, failure }) => {
  const key = headers.apikey ?? query.get('apikey');
  if (failure === 'bad-key' || key !== GOOD_KEY) {
    return json({ 'Error Message': 'Invalid API KEY. Feel free to create a Free API Key.' }, 401);
  }
  if (failure === 'rate-limited') {
    const limit = { 'X-Rate-Limit-Retry-After-Seconds': 0, 'X-Rate-Limit-Retry-After-Milliseconds': 174 };
    return json({ 'Error Message': 'Too Many Requests, write to us to raise the limit', ...limit }, 429);
  }
  if (failure === 'not-in-plan') {
    return text("Premium Query Parameter: This value set for 'symbol' is not part of the subscription", 402);
  }
  const symbol = query.get('symbol') ?? '';
  const figures = failure === 'unknown-symbol' ? undefined : world.bySymbol.get(symbol);
  if (!figures) return json([]);
  const { price, shares, day, currency } = figures;
  if (path === '/stable/quote') {
    const timestamp = closeOf(failure === 'future-date' ? yearsLater(day, 1) : day);
    const name = failure === 'wrong-symbol' ? `${symbol}.JK` : symbol;
    return json([
      {
        symbol: name,
        price,
        marketCap: price * shares,
        yearHigh: price * 1.3,
        yearLow: price * 0.6,
        exchange: 'NASDAQ',
        timestamp,
      },
    ]);
  }
  if (path === '/stable/profile') {
    return json([
      { symbol, price, marketCap: price * shares, currency: failure === 'wrong-currency' ? 'XAF' : currency },
    ]);
  }
  if (path === '/stable/income-statement') return json(quartersOf(figures, world.today, failure === 'split'));
  return json({ 'Error Message': 'Legacy Endpoint : no longer supported' }, 403);
};
