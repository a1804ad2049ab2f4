/** The chart of one symbol, in the shape of Yahoo's v8 endpoint. */
import { closeOf, json, type Provider, text, yearsLater } from './answer';

export const yahoo: Provider = ({ path, world, failure }) => {
  if (failure === 'rate-limited') return text('Too Many Requests\r\n', 429);
  const symbol = decodeURIComponent(/^\/v8\/finance\/chart\/([^/?]+)$/.exec(path)?.[1] ?? '');
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
