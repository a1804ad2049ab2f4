/** Quote, profile and metrics, in the shapes of Finnhub's v1. */
import { closeOf, GOOD_KEY, json, type Provider, yearsLater } from './answer';

export const finnhub: Provider = ({ path, query, headers, world, failure }) => {
  const key = headers['x-finnhub-token'] ?? query.get('token');
  if (!key) return json({ error: 'Please use an API key.' }, 401);
  if (failure === 'bad-key' || key !== GOOD_KEY) return json({ error: 'Invalid API key' }, 401);
  if (failure === 'rate-limited') {
    const error = 'API limit reached. Please try again later. Remaining Limit: 0';
    return { ...json({ error }, 429), headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' } };
  }
  if (failure === 'not-in-plan') return json({ error: "You don't have access to this resource." }, 403);

  const symbol = (query.get('symbol') ?? '').replace('.', '-');
  const figures = failure === 'unknown-symbol' ? undefined : world.bySymbol.get(symbol);
  if (path === '/api/v1/quote') {
    if (!figures) return json({ c: 0, d: null, dp: null, h: 0, l: 0, o: 0, pc: 0, t: 0 });
    const { price: c, day } = figures;
    const t = closeOf(failure === 'future-date' ? yearsLater(day, 1) : day);
    return json({ c, d: 0.5, dp: 0.4, h: c * 1.01, l: c * 0.99, o: c, pc: c - 0.5, t });
  }
  if (path === '/api/v1/stock/profile2') {
    if (!figures) return json({});
    const { issuer, currency, shares, price } = figures;
    return json({
      country: issuer.country,
      currency: failure === 'wrong-currency' ? 'XAF' : currency,
      exchange: issuer.exchange,
      marketCapitalization: (shares * price) / 1e6,
      name: issuer.legal_name,
      shareOutstanding: shares / 1e6,
      ticker: symbol,
    });
  }
  if (path === '/api/v1/stock/metric') {
    const metric = figures
      ? {
          '52WeekHigh': figures.price * 1.3,
          '52WeekLow': figures.price * 0.6,
          epsTTM: figures.eps,
          peTTM: figures.price / figures.eps,
          beta: 1.1,
        }
      : {};
    return json({ metric, metricType: 'all', series: {}, symbol });
  }
  return json({ error: 'Not found' }, 404);
};
