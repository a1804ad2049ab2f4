/** Quote and overview, in the shapes of Alpha Vantage: text for figures, status 200 for everything. */
import { GOOD_KEY, json, type Provider, yearsLater } from './answer';

export const alphaVantage: Provider = ({ query, world, failure }) => {
  if (failure === 'bad-key' || query.get('apikey') !== GOOD_KEY) {
    return json({ 'Error Message': 'the parameter apikey is invalid or missing. Please claim a key.' });
  }
  if (failure === 'rate-limited') {
    return json({ Information: 'We have seen this key and its standard rate limit is 25 requests per day.' });
  }
  if (failure === 'not-in-plan')
    return json({ Information: 'This is a premium endpoint, part of the paid plans only.' });
  const symbol = query.get('symbol') ?? '';
  const figures = failure === 'unknown-symbol' ? undefined : world.bySymbol.get(symbol);
  if (query.get('function') === 'GLOBAL_QUOTE') {
    if (!figures) return json({ 'Global Quote': {} });
    const day = failure === 'future-date' ? yearsLater(figures.day, 1) : figures.day;
    const name = failure === 'wrong-symbol' ? `${symbol}.LON` : symbol;
    return json({
      'Global Quote': {
        '01. symbol': name,
        '05. price': figures.price.toFixed(4),
        '07. latest trading day': day,
      },
    });
  }
  if (query.get('function') !== 'OVERVIEW') return json({ 'Error Message': 'This function does not exist.' });
  if (!figures) return json({});
  return json({
    Symbol: symbol,
    AssetType: 'Common Stock',
    Currency: failure === 'wrong-currency' ? 'XAF' : figures.currency,
    LatestQuarter: figures.quarter,
    MarketCapitalization: String(Math.round(figures.price * figures.shares)),
    PERatio: figures.eps > 0 ? (figures.price / figures.eps).toFixed(2) : 'None',
    DilutedEPSTTM: String(figures.eps),
    RevenueTTM: String(Math.round(Math.abs(figures.eps) * figures.shares * 5)),
    '52WeekHigh': String(figures.price * 1.3),
    '52WeekLow': '-',
  });
};
