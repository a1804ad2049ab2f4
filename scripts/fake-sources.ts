/** `npm run fake-sources`: every provider on one local port, with a switch for every way they fail. */
import { parseArgs } from 'node:util';
import { FAILURES, GOOD_KEY } from './fake-sources/answer';
import { PACK_HOST, startFakeSources } from './fake-sources/server';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    today: { type: 'string' },
    latency: { type: 'string', default: '120' },
    limits: { type: 'boolean' },
  },
});

/** What the providers themselves allow within a second; of Yahoo's nobody knows. */
const LIMITS = {
  'data.sec.gov': 10,
  'finnhub.io': 30,
  'www.alphavantage.co': 1,
  'query1.finance.yahoo.com': 4,
};

/** `120` or `100-400`. */
function range(text: string): number | [number, number] {
  const [low = 0, high] = text.split('-').map(Number);
  return high === undefined ? low : [low, high];
}

const sources = await startFakeSources({
  port: Number(values.port),
  latencyMs: range(values.latency),
  ...(values.today === undefined ? {} : { today: values.today }),
  ...(values.limits ? { perSecond: LIMITS } : {}),
});

console.log(`Stand-ins for all providers, figures of ${sources.world.today}: ${sources.origin}/<host>/<path>
  key that is accepted   ${GOOD_KEY}
  pack                   ${sources.origin}/${PACK_HOST}/pack  (public keys ${sources.packKeys.join(',')})
  what was asked         ${sources.origin}/__requests
  make one fail          ${sources.origin}/__fail?host=finnhub.io&failure=rate-limited
  failures               ${FAILURES.join(' ')}`);
