/** The chart of one symbol, in the shape of Yahoo's v8 endpoint. */
import { closeOf, json, type Provider, text, yearsLater } from './answer';

export const yahoo: Provider = ({ path, world, failure }) => {
  if (failure === 'rate-limited') return text('Too Many Requests\r\n', 429);
  const symbol = decodeURIComponent(/^\/v8\/finance\/chart\/([^/?]+)$/.exec(path)?.[1] ?? '');
  const pair = /^([A-Z]{3})([A-Z]{3})=X$/.exec(symbol);
  if (pair && failure !== 'unknown-symbol')
    return json(rate(pair[1] ?? '', pair[2] ?? '', closeOf(world.today)));
  const figures = world.bySymbol.get(symbol);
  if (!figures || failure === 'unknown-symbol') {
    const error = { code: 'Not Found', description: 'No data found, symbol may be delisted' };
    return json({ chart: { result: null, error } }, 404);
  }
  const split = failure === 'split';
  const day = failure === 'future-date' ? yearsLater(figures.day, 1) : figures.day;
  const price = split ? figures.price / 10 : figures.price;
  const quoted = figures.currency === 'GBX' ? 'GBp' : figures.currency;
  const meta = {
    currency: failure === 'wrong-currency' ? 'XAF' : quoted,
    symbol: failure === 'wrong-symbol' ? `${symbol}X` : symbol,
    exchangeName: 'NMS',
    instrumentType: 'EQUITY',
    regularMarketTime: closeOf(day),
    gmtoffset: -18000,
    exchangeTimezoneName: 'America/New_York',
    regularMarketPrice: price,
    fiftyTwoWeekHigh: Math.round(price * 130) / 100,
    fiftyTwoWeekLow: Math.round(price * 60) / 100,
    priceHint: 2,
    dataGranularity: '1d',
    range: '6mo',
  };
  const seconds = closeOf(figures.day) - 6.5 * 3600;
  const splits = { [seconds]: { date: seconds, numerator: 10, denominator: 1, splitRatio: '10:1' } };
  const result = {
    meta,
    timestamp: [],
    ...(split ? { events: { splits } } : {}),
    indicators: { quote: [{}] },
  };
  return json({ chart: { result: [result], error: null } });
};

/** Invented dollars for one unit. */
const DOLLARS: Record<string, number> = {
  USD: 1,
  EUR: 1.16,
  GBP: 1.34,
  JPY: 0.0067,
  CNY: 0.14,
  HKD: 0.128,
  TWD: 0.033,
  KRW: 0.0007,
  SEK: 0.105,
  CHF: 1.25,
  CAD: 0.72,
};

function rate(base: string, quote: string, at: number) {
  const price = (DOLLARS[base] ?? 1) / (DOLLARS[quote] ?? 1);
  // The dollar is left out of the name of what it is the base of.
  const symbol = base === 'USD' ? `${quote}=X` : `${base}${quote}=X`;
  const meta = {
    currency: quote,
    symbol,
    instrumentType: 'CURRENCY',
    regularMarketTime: at,
    gmtoffset: 0,
    regularMarketPrice: price,
  };
  return { chart: { result: [{ meta, indicators: { quote: [{}] } }], error: null } };
}
