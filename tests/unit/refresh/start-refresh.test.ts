import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dueJobs } from '@/lib/refresh/due';
import type { RefreshQueue } from '@/lib/refresh/queue';
import { type RefreshDeps, type RefreshRequest, startRefresh } from '@/lib/refresh/start-refresh';
import { type FakeSources, startFakeSources } from '@/scripts/fake-sources/server';
import { TODAY } from '../sources/stand-in';
import { createRig, type Rig } from './bench-rig';

let sources: FakeSources;
beforeAll(async () => {
  sources = await startFakeSources({ today: TODAY });
});
afterAll(() => sources.close());
beforeEach(() => {
  for (const host of ['data.sec.gov', 'query1.finance.yahoo.com', 'finnhub.io', 'www.alphavantage.co']) {
    sources.fail(host, 'none');
  }
  sources.requests.length = 0;
});

const FIVE = ['nvda', 'amd', 'avgo', 'msft', 'mu'];
const ALL: RefreshRequest = { only: null, byHand: false };
const BY_HAND: RefreshRequest = { only: null, byHand: true };
const run = (rig: Rig, request: RefreshRequest = ALL, signal = new AbortController().signal) =>
  startRefresh(rig.deps, request, signal);
const asked = () => sources.requests.map(({ path }) => path.split('?')[0]?.split('/').at(-1));

describe('a refresh', () => {
  it('asks every source about every company it covers, once', async () => {
    const rig = createRig(sources, ['yahoo-chart', 'sec'], FIVE);
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(rig.settled.toSorted()).toEqual(
      FIVE.flatMap((id) => [`sec ${id}`, `yahoo-chart ${id}`]).toSorted(),
    );
    expect(rig.kept.filter(({ metric }) => metric === 'price')).toHaveLength(5);
    expect(rig.progress.at(-1)).toMatchObject({ state: 'finished', total: 10, done: 10, failed: 0 });
  });

  it('asks nothing again within its lifetime, and everything after it', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    await run(rig);
    rig.clock.now = new Date(rig.clock.now.getTime() + 19 * 3_600_000);
    expect(await run(rig)).toBeNull();
    expect(sources.requests).toHaveLength(5);
    rig.clock.now = new Date(rig.clock.now.getTime() + 2 * 3_600_000);
    await run(rig);
    expect(sources.requests).toHaveLength(10);
  });

  it('begins with what is watched, hovered and compared with', async () => {
    const rig = createRig(sources, ['yahoo-chart'], ['snow', 'avgo', 'msft', 'nvda', 'mu']);
    Object.assign(rig.interest, { watched: ['mu'], hovered: ['nvda'] });
    await run(rig);
    expect(asked().slice(0, 3)).toEqual(['MU', 'NVDA', 'AVGO']);
  });

  it('keeps the pace of each source', async () => {
    const rig = createRig(sources, ['sec'], FIVE);
    const begun = rig.clock.now.getTime();
    await run(rig);
    const seconds = (rig.clock.now.getTime() - begun) / 1000;
    expect(sources.requests.length).toBeLessThanOrEqual(5 + 5 * seconds);
  });

  it('is one refresh however often it is started', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    await Promise.all([run(rig), run(rig), run(rig, BY_HAND)]);
    expect(sources.requests).toHaveLength(5);
  });

  it('asks about a single company at once, and only about it', async () => {
    const rig = createRig(sources, ['yahoo-chart', 'sec'], FIVE);
    await run(rig, { only: ['amd'], byHand: false });
    expect(new Set(rig.settled)).toEqual(new Set(['yahoo-chart amd', 'sec amd']));
  });
});

describe('trouble', () => {
  it('of one company leaves the others alone and is listed by reason', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    sources.fail('query1.finance.yahoo.com', 'unknown-symbol', '/v8/finance/chart/AMD');
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(rig.progress.at(-1)).toMatchObject({ done: 4, failed: 1 });
    expect(rig.progress.at(-1)?.failures).toMatchObject([{ reason: 'unknown-symbol', issuers: ['amd'] }]);
  });

  it('with a garbled answer is tried three times', async () => {
    const rig = createRig(sources, ['yahoo-chart'], ['amd']);
    sources.fail('query1.finance.yahoo.com', 'truncated');
    await run(rig);
    expect(sources.requests).toHaveLength(3);
    expect(rig.progress.at(-1)?.failures[0]).toMatchObject({ reason: 'malformed', issuers: ['amd'] });
  });

  it('with too many requests stops asking, lies down, and takes up the rest when it may', async () => {
    const rig = createRig(sources, ['sec'], FIVE);
    sources.fail('data.sec.gov', 'rate-limited');
    const paused = await run(rig);
    expect(paused).toMatchObject({ state: 'paused', paused: 'waiting' });
    expect(Date.parse(paused?.wakeAt ?? '') - rig.clock.now.getTime()).toBeGreaterThan(590_000);
    const before = sources.requests.length;
    expect(before).toBeLessThanOrEqual(2);

    expect(await run(rig)).toMatchObject({ paused: 'waiting' });
    expect(sources.requests.length, 'nothing is asked while the source rests').toBe(before);
    sources.fail('data.sec.gov', 'none');
    rig.clock.now = new Date(paused?.wakeAt ?? '');
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(rig.settled.toSorted()).toEqual(FIVE.map((id) => `sec ${id}`).toSorted());
  });

  it('at one source does not hold up another', async () => {
    const rig = createRig(sources, ['sec', 'yahoo-chart'], FIVE);
    sources.fail('data.sec.gov', 'html');
    expect(await run(rig)).toMatchObject({ paused: 'waiting' });
    expect(rig.settled.toSorted()).toEqual(FIVE.map((id) => `yahoo-chart ${id}`).toSorted());
    const { sources: states } = await rig.queue.read();
    expect(states.find(({ source }) => source === 'sec')?.troubles, 'told by two lanes, counted once').toBe(
      1,
    );
  });

  it('with a wrong key is told once and asks nothing more, until there is another key', async () => {
    const rig = createRig(sources, ['finnhub'], FIVE);
    rig.keys.finnhub = 'nonsense';
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(sources.requests.length).toBeLessThanOrEqual(2);
    expect(rig.progress.at(-1)).toMatchObject({ failed: 5, sources: [{ stopped: { reason: 'bad-key' } }] });

    rig.keys.finnhub = 'good-key';
    await rig.queue.forget('finnhub', { what: 'all' });
    await run(rig, BY_HAND);
    expect(rig.progress.at(-1)).toMatchObject({ done: 5, failed: 0 });
  });

  it('with the day’s allowance waits for the next day instead of hanging', async () => {
    const rig = createRig(
      sources,
      ['alpha-vantage'],
      [...FIVE, 'googl', 'amzn', 'meta', 'orcl', 'snow', 'ibm', 'crm', 'now', 'adbe', 'intc', 'qcom'].filter(
        (id) => rigKnows(id),
      ),
    );
    const paused = await run(rig);
    expect(paused).toMatchObject({ state: 'paused', paused: 'waiting' });
    expect(sources.requests.length).toBeLessThanOrEqual(25);
    const before = sources.requests.length;
    rig.clock.now = new Date('2026-11-21T01:00:00Z');
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(sources.requests.length).toBeGreaterThan(before);
  });

  it('with a full disk stops, keeps what it had, and goes on when there is room', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    let room = 2;
    const { settle } = rig.queue;
    rig.queue.settle = (settlement) => {
      room -= 1;
      return room < 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : settle(settlement);
    };
    expect(await run(rig)).toMatchObject({ state: 'paused', paused: 'storage-full' });
    expect(rig.settled).toHaveLength(2);
    room = 100;
    expect(await run(rig)).toMatchObject({ state: 'finished' });
    expect(rig.settled).toHaveLength(5);
  });
});

describe('pauses', () => {
  it('asks nothing without a connection, and goes on where it was', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    rig.network.online = false;
    expect(await run(rig)).toMatchObject({ state: 'paused', paused: 'offline' });
    expect(sources.requests).toHaveLength(0);
    rig.network.online = true;
    expect(await run(rig)).toMatchObject({ state: 'finished' });
  });

  it('leaves a metered connection alone, unless the person asks', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    rig.network.metered = true;
    expect(await run(rig)).toMatchObject({ paused: 'metered' });
    expect(sources.requests).toHaveLength(0);
    expect(await run(rig, BY_HAND)).toMatchObject({ state: 'finished' });
  });

  it('stops when told to, stays stopped for alarms, and resumes when told to', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    const stop = new AbortController();
    rig.deps.onFacts = () => {
      if (rig.settled.length >= 2) stop.abort();
    };
    expect(await run(rig, ALL, stop.signal)).toMatchObject({ state: 'paused', paused: 'cancelled' });
    const done = rig.settled.length;
    expect(done).toBeLessThan(5);
    expect(await run(rig)).toBeNull();
    expect(rig.settled).toHaveLength(done);
    rig.deps.onFacts = () => undefined;
    expect(await run(rig, BY_HAND)).toMatchObject({ state: 'finished' });
    expect(rig.settled.toSorted()).toEqual(FIVE.map((id) => `yahoo-chart ${id}`).toSorted());
  });

  it('a question in between leaves a stopped refresh stopped', async () => {
    const rig = createRig(sources, ['yahoo-chart'], FIVE);
    const stop = new AbortController();
    rig.deps.onFacts = () => stop.abort();
    await run(rig, ALL, stop.signal);
    rig.deps.onFacts = () => undefined;
    await run(rig, { only: ['mu'], byHand: false });
    expect(rig.settled).toContain('yahoo-chart mu');
    expect((await rig.queue.read()).run).toMatchObject({ state: 'paused', paused: 'cancelled' });
  });
});

describe('the worker dies', () => {
  /** One life of the worker on the same queue: from its n-th dealing with the queue on, nothing ever answers. */
  function mortal(queue: RefreshQueue, dealings: number, died: () => void): RefreshQueue {
    let left = dealings;
    const forever = new Promise<never>(() => undefined);
    const wrap =
      <Args extends unknown[], Result>(method: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        left -= 1;
        if (left < 0) {
          died();
          return forever;
        }
        const result = await method(...args);
        // Every second death comes after the write, before anybody hears of it.
        if (left === 0 && dealings % 2 === 0) {
          left = -1;
          died();
          return forever;
        }
        return result;
      };
    return {
      read: wrap(queue.read),
      begin: wrap(queue.begin),
      putRun: wrap(queue.putRun),
      putSource: wrap(queue.putSource),
      putPart: wrap(queue.putPart),
      dropParts: wrap(queue.dropParts),
      settle: wrap(queue.settle),
      memo: wrap(queue.memo),
      forget: wrap(queue.forget),
    };
  }

  it('twenty times, and nothing is lost and nothing answered is asked again', async () => {
    const many = [...sources.world.byCik.values()].slice(0, 30).map(({ issuer }) => issuer.id);
    const rig = createRig(sources, ['yahoo-chart', 'sec'], many);
    const expected = dueJobs(
      rig.deps.sources(
        () => async () => null,
        () => ({ recall: async () => null, keep: async () => undefined, clock: async () => undefined }),
      ),
      rig.deps.issuers,
      [],
      { run: 'r', now: rig.clock.now },
    )
      .map((job) => `${job.source} ${job.issuer}`)
      .toSorted();

    let deaths = 0;
    for (; deaths < 20; deaths += 1) {
      const ended = await new Promise<boolean>((resolve) => {
        const life: RefreshDeps = {
          ...rig.deps,
          queue: mortal(rig.queue, 4 + ((deaths * 7) % 19), () => resolve(false)),
        };
        startRefresh(life, ALL, new AbortController().signal).then(
          () => resolve(true),
          () => resolve(true),
        );
      });
      if (ended) break;
    }
    expect(deaths).toBe(20);
    const before = rig.settled.length;
    expect(before, 'some work was done between the deaths').toBeGreaterThan(5);
    expect(before, 'and some was left').toBeLessThan(expected.length);
    expect(await run(rig)).toMatchObject({ state: 'finished' });

    expect(rig.settled.toSorted()).toEqual(expected);
    const again = rig.settled.filter((key, place) => {
      const since = sources.requests.slice(rig.requestsAtSettling[place]);
      return since.some(({ host, path }) => keyOf(host, path) === key);
    });
    expect(again, 'answered and asked again').toEqual([]);
    const paths = sources.requests.map(({ path }) => path);
    // Two questions at a time to each of two sources, each with one request under way.
    expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(deaths * 4);
    expect(
      (await rig.queue.read()).parts.filter(({ job }) => job !== null),
      'nothing is left over',
    ).toEqual([]);
    expect(rig.progress.at(-1)).toMatchObject({
      state: 'finished',
      total: expected.length,
      done: expected.length,
    });
  });
});

/** `source issuer` of a request, as the rig writes it. */
function keyOf(host: string, path: string): string {
  const cik = /CIK(\d+)/.exec(path)?.[1];
  if (host === 'data.sec.gov') return `sec ${sources.world.byCik.get(Number(cik))?.issuer.id}`;
  const symbol = decodeURIComponent(path.split('?')[0]?.split('/').at(-1) ?? '');
  return `yahoo-chart ${sources.world.bySymbol.get(symbol)?.issuer.id}`;
}

const rigKnows = (id: string): boolean =>
  [...sources.world.bySymbol.values()].some(({ issuer }) => issuer.id === id);
