/** One local server that plays every provider: `http://127.0.0.1:<port>/<host of the provider>/<its path>`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { alphaVantage } from './alpha-vantage';
import { type Failure, type Provider, page, type Reply, text } from './answer';
import { ecb } from './ecb';
import { createWorld, type World } from './figures';
import { finnhub } from './finnhub';
import { fmp } from './fmp';
import { publishPack } from './pack';
import { sec } from './sec';
import { yahoo } from './yahoo';

const DAY_MS = 86_400_000;

export const PACK_HOST = 'pack.example';

export interface FakeSources {
  origin: string;
  world: World;
  /** Public keys of the pack at `https://pack.example/pack`, the older first. */
  packKeys: [string, string];
  /** Makes one provider fail; on one path only if `path` is given. */
  fail(host: string, failure: Failure, path?: string): void;
  /** Every request so far, newest last. */
  requests: { host: string; path: string; headers: IncomingMessage['headers']; at: number }[];
  close(): Promise<void>;
}

export interface FakeOptions {
  port?: number;
  /** The day the figures are of; today if left out. */
  today?: string;
  /** How long an answer takes: always so long, or anything between the two. */
  latencyMs?: number | readonly [number, number];
  /** Requests allowed within a second, by host; the rest are answered as too many. */
  perSecond?: Readonly<Record<string, number>>;
}

const CONTENT_TYPES = {
  json: 'application/json;charset=utf-8',
  html: 'text/html; charset=utf-8',
  text: 'text/plain;charset=utf-8',
  xml: 'application/xml',
  binary: 'application/octet-stream',
} as const;

/** Trouble any provider can have; null where it has its own form or none. */
function commonTrouble(failure: Failure, host: string): Reply | 'reset' | 'hang' | 'truncate' | null {
  if (failure === 'html') return host === 'data.sec.gov' ? null : page('Checking that you are not a robot');
  if (failure === 'plain-text') return text('Service is resting, come back later');
  if (failure === 'server-error') return text('Bad gateway', 502);
  if (failure === 'redirect')
    return { ...text('', 302), headers: { location: 'https://elsewhere.example/collect' } };
  if (failure === 'gzip-bomb') {
    const headers = { 'content-encoding': 'gzip' };
    return { status: 200, type: 'json', body: gzipSync(Buffer.alloc(64 << 20, 32)), headers };
  }
  if (failure === 'truncated') return 'truncate';
  return failure === 'reset' || failure === 'hang' ? failure : null;
}

export async function startFakeSources(options: FakeOptions = {}): Promise<FakeSources> {
  const world = createWorld(options.today ?? new Date().toISOString().slice(0, 10));
  const { provider: pack, publicKeys: packKeys } = await publishPack(world);
  const providers: Readonly<Record<string, Provider>> = {
    'data.sec.gov': sec,
    'data-api.ecb.europa.eu': ecb,
    'query1.finance.yahoo.com': yahoo,
    'finnhub.io': finnhub,
    'financialmodelingprep.com': fmp,
    'www.alphavantage.co': alphaVantage,
    [PACK_HOST]: pack,
  };
  const failures = new Map<string, { failure: Failure; path: string | undefined }>();
  const requests: FakeSources['requests'] = [];
  const recent = new Map<string, number[]>();

  function tooMany(host: string): boolean {
    const allowed = options.perSecond?.[host];
    if (allowed === undefined) return false;
    const now = performance.now();
    const within = (recent.get(host) ?? []).filter((at) => now - at < 1000);
    recent.set(host, [...within, now]);
    return within.length >= allowed;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The providers' clock is the day of their figures: a browser of another day has the wrong one.
    const day = Date.now() % DAY_MS;
    response.setHeader('date', new Date(Date.parse(world.today) + day).toUTCString());
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    if (host === '__fail') {
      const { host: whom = '', failure = 'none' } = Object.fromEntries(url.searchParams);
      failures.set(whom, { failure: failure as Failure, path: undefined });
      return send(response, text(`${whom}: ${failure}\n`));
    }
    if (host === '__requests')
      return send(response, { status: 200, type: 'json', body: JSON.stringify(requests) });
    requests.push({ host, path: `${rest}${url.search}`, headers: request.headers, at: Date.now() });
    const provider = providers[host];
    if (!provider) return send(response, text('No such provider', 404));
    const switched = failures.get(host);
    const asked =
      switched && (switched.path === undefined || rest.startsWith(switched.path)) ? switched.failure : 'none';
    const failure: Failure = tooMany(host) ? 'rate-limited' : asked;
    const latencyMs = latencyOf(options.latencyMs ?? 0);
    if (latencyMs > 0) await new Promise((done) => setTimeout(done, latencyMs));

    const trouble = commonTrouble(failure, host);
    if (trouble === 'hang') return;
    if (trouble === 'reset') return void request.socket.destroy();
    if (trouble !== null && trouble !== 'truncate') return send(response, trouble);
    const reply = await provider({
      path: rest,
      query: url.searchParams,
      headers: request.headers,
      world,
      failure,
    });
    send(
      response,
      trouble === 'truncate' ? { ...reply, body: reply.body.slice(0, reply.body.length / 2) } : reply,
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => send(response, text(String(fault), 500)));
  });
  // A connection closed in the moment somebody asks again is trouble nobody switched on.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    packKeys,
    requests,
    fail: (host, failure, path) => void failures.set(host, { failure, path }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const latencyOf = (latency: number | readonly [number, number]): number =>
  typeof latency === 'number' ? latency : latency[0] + Math.random() * (latency[1] - latency[0]);

function send(response: ServerResponse, { status, type, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': CONTENT_TYPES[type], ...headers });
  response.end(body);
}
