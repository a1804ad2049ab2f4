/** The whole universe refreshed while its worker dies again and again: nothing lost, nothing asked twice. */
import type { GroupMedian, SectorContext } from '../../lib/context/sector-context';
import type { Fact } from '../../lib/facts/fact';
import type { Progress } from '../../lib/refresh/progress';
import type { Issuer } from '../../lib/universe/issuer';
import { answeredIn, bundledIssuers } from './fixtures/kept';
import { expect, test } from './fixtures/live';
import type { Asked } from './fixtures/stand-ins';

const KILLS = 20;
/** Two questions at a time to each of two sources, each with one request under way. */
const UNDER_WAY = 2 * 2;
/** `npm run bench:refresh`: at the latency of the internet and at the sources' own pace, which takes minutes. */
const REAL = process.env.SECTOR_LENS_REFRESH === 'real';

test.use(REAL ? { latency: '100-400', pace: 1, limited: true } : { latency: '30', pace: 10, limited: false });

const questionOf = (issuers: readonly Issuer[]) => {
  const byCik = new Map(issuers.map(({ cik, id }) => [String(cik), id]));
  const bySymbol = new Map(issuers.map(({ symbol, id }) => [symbol, id]));
  return ({ host, path }: Asked): string => {
    const cik = /CIK0*(\d+)/.exec(path)?.[1];
    if (cik !== undefined) return `sec/${byCik.get(cik)}`;
    const symbol = decodeURIComponent(/chart\/([^?]+)/.exec(path)?.[1] ?? '');
    return host.includes('yahoo') ? `yahoo-chart/${bySymbol.get(symbol) ?? symbol}` : `${host}${path}`;
  };
};

test('20 deaths of the worker on the way', async ({ live }) => {
  test.setTimeout(REAL ? 1_200_000 : 240_000);
  const { options, sources, kill, ask } = live;
  const issuers = await bundledIssuers();
  const startedAt = Date.now();
  await options.getByRole('switch', { name: 'Ask SEC EDGAR' }).click();
  await options.getByRole('switch', { name: 'Ask Yahoo chart' }).click();
  const shown = options.locator('[data-refresh]');
  await expect(shown).toHaveAttribute('data-refresh', 'running');
  const progress = () => ask<Progress>('refresh.progress');
  const { total } = await progress();
  const asked: { question: string; path: string }[] = [];
  const note = async () => {
    for (const one of await sources.requests()) asked.push({ question: nameOf(one), path: one.path });
  };
  const nameOf = questionOf(issuers);

  const again: string[] = [];
  let before = 0;
  for (let death = 1; death <= KILLS; death++) {
    const goal = Math.floor((total * death) / (KILLS + 2));
    await expect
      .poll(async () => (await progress()).done, { timeout: REAL ? 120_000 : 30_000, intervals: [50] })
      .toBeGreaterThanOrEqual(goal);
    await kill();
    await note();
    const answered = new Set(await answeredIn(options));
    expect(answered.size, 'an answer once kept stays').toBeGreaterThanOrEqual(before);
    before = answered.size;
    const mark = asked.length;
    const now = await progress();
    expect(now.total, 'the whole stays the whole').toBe(total);
    expect(now.done).toBeGreaterThanOrEqual(answered.size);
    await note();
    again.push(
      ...asked
        .slice(mark)
        .filter(({ question }) => answered.has(question))
        .map(({ question }) => question),
    );
  }
  await expect(shown).toHaveAttribute('data-refresh', 'finished', { timeout: REAL ? 300_000 : 90_000 });
  await note();
  const end = await progress();
  expect(again, 'asked again although the answer was kept').toEqual([]);
  expect(end).toMatchObject({ state: 'finished', total });
  expect(end.done + end.failed).toBe(total);
  await expect(shown).toHaveText(new RegExp(`^Refreshed ${end.done} of ${total}`));
  const repeated = asked.length - new Set(asked.map(({ path }) => path)).size;
  console.log(
    `${total} questions, ${asked.length} requests, ${repeated} of them again after ${KILLS} deaths, ${end.failed} failed, ` +
      `${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  expect(repeated).toBeLessThanOrEqual(KILLS * UNDER_WAY);

  await ask('refresh.start');
  await expect.poll(async () => (await progress()).state).toBe('finished');
  expect(await sources.requests(), 'within its lifetime nothing is asked again').toEqual([]);

  const facts: Fact[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const part: { facts: Fact[]; next: number | null } = await ask('facts.export', { from });
    facts.push(...part.facts);
    from = part.next;
  }
  const medians = await ask<GroupMedian[]>('medians');
  const contexts = await ask<SectorContext[]>('context.many', { issuers: issuers.map(({ id }) => id) });
  const compared = recompute(issuers, facts, contexts, medians);
  console.log(compared.map((row) => Object.values(row).join(' ')).join('\n'));
  expect(compared.length).toBeGreaterThan(3);
  for (const { group, n, counted, theirs, ours } of compared) {
    expect(counted, group).toBe(n);
    expect(theirs, group).toBeCloseTo(ours, 9);
  }
});

/**
 * The plain way: newest price over newest EPS of every member whose accounts are in the currency it trades in. Ratios
 * of the others rest on exchange and receipt rates; they are taken as the card prints them.
 */
function recompute(
  issuers: readonly Issuer[],
  facts: readonly Fact[],
  contexts: readonly SectorContext[],
  medians: readonly GroupMedian[],
) {
  const contextOf = new Map(contexts.map((context) => [context.issuer, context]));
  const live = (issuer: string, metric: string, source: string) =>
    facts
      .filter((fact) => fact.issuer === issuer && fact.metric === metric && fact.source === source)
      .sort((a, b) => (a.as_of < b.as_of ? 1 : -1))[0];
  return medians.flatMap(({ group, n, median }) => {
    const members = issuers.filter(
      ({ type, status, role, layers }) =>
        type === 'equity' && status === 'listed' && (role === 'control' ? 'control' : layers[0]) === group,
    );
    if (members.length === 0 || median === null) return [];
    let plain = 0;
    const ratios = members.flatMap(({ id, pending_offer, is_depositary }) => {
      const price = live(id, 'price', 'yahoo-chart');
      const eps = live(id, 'eps_ttm', 'sec');
      if (pending_offer) return [];
      if (price && eps && !is_depositary && price.currency === eps.currency) {
        plain += 1;
        return eps.value > 0 ? [price.value / eps.value] : [];
      }
      const printed = contextOf.get(id)?.valuation.ratio ?? null;
      return printed === null ? [] : [printed];
    });
    ratios.sort((a, b) => a - b);
    const middle = ratios.length >> 1;
    const upper = ratios[middle] ?? Number.NaN;
    const ours = ratios.length % 2 ? upper : ((ratios[middle - 1] ?? Number.NaN) + upper) / 2;
    return [{ group, n, counted: ratios.length, plain, theirs: median, ours }];
  });
}
