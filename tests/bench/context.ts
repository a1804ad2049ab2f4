/**
 * `npm run --silent bench:context`: time of all medians, of one context after them, and of a hundred contexts out of a
 * store, over invented markets of growing size. Prints median and best of several runs and how the best grows.
 */
import '../speak-english';
import { contextOf } from '@/lib/context/context-of';
import { groupMedians } from '@/lib/context/group-medians';
import { createMarket } from '@/lib/context/market';
import type { Fact, Metric } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import type { Issuer, Layer } from '@/lib/universe/issuer';
import { createUniverse } from '@/lib/universe/universe';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';

const SIZES = [100, 1000, 10_000];
const RUNS = 21;
const NOW = '2026-11-22';
const CLOSES = ['2026-11-20', '2026-11-19', '2026-11-18'];
const LAYERS: Layer[] = ['chips', 'equip', 'hw', 'dc', 'cloud', 'model', 'app', 'edge', 'periph', 'control'];

/** A reproducible stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function aCompany(index: number): Issuer {
  const layer = LAYERS[index % LAYERS.length]!;
  if (layer === 'control') return aControl(`c${index}`);
  return anIssuer(`c${index}`, {
    layers: [layer],
    subsector: layer === 'periph' ? 'new_energy' : null,
    role: 'beneficiary',
    ai_evidence: 'E2',
    valuation_group: layer === 'periph' ? 'ai_periphery' : 'ai_core',
  });
}

/** Ten facts an issuer: three closes, the EPS, and six figures of the whole company. */
function factsOf(issuer: Issuer, random: () => number): Fact[] {
  const ratio = 5 + 120 * random() ** 2;
  const eps = random() < 0.15 ? -1 : 0.5 + 5 * random();
  const revenue = 1e8 + 1e11 * random() ** 4;
  const fact = (metric: Metric, value: number, as_of = CLOSES[0]!): Fact => ({
    issuer: issuer.id,
    symbol: issuer.symbol!,
    metric,
    value,
    currency: metric === 'revenue_growth' || metric === 'gross_margin' ? null : 'USD',
    as_of,
    period_end: metric === 'price' ? null : '2026-09-30',
    source: 'bench',
    quality: 'vendor',
  });
  return [
    ...CLOSES.map((close, index) => fact('price', ratio * Math.abs(eps) * (1 - index / 100), close)),
    fact('eps_ttm', eps),
    fact('market_cap', revenue * (1 + 10 * random())),
    fact('net_income_ttm', eps * 1e8),
    fact('revenue_ttm', revenue),
    fact('revenue_growth', random() - 0.2),
    fact('gross_margin', random()),
    fact('high_52w', ratio * Math.abs(eps) * 1.5),
  ];
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of the runs is what a reader waits; the best is what the work costs when the machine does nothing else. */
interface Spread {
  middle: number;
  best: number;
}

function spreadOf(times: number[]): Spread {
  const sorted = times.sort((a, b) => a - b);
  return { middle: sorted[sorted.length >> 1] ?? Number.NaN, best: sorted[0] ?? Number.NaN };
}

interface Row {
  issuers: number;
  facts: number;
  /** Ratios, tiers, groups and all medians from a fact book. */
  medians: Spread;
  context: Spread;
  hundred: Spread;
}

function measure(size: number): Row {
  const issuers = Array.from({ length: size }, (_, index) => aCompany(index));
  const random = stream(7);
  const facts = issuers.flatMap((issuer) => factsOf(issuer, random));
  const universe = createUniverse(issuers);
  const medians: number[] = [];
  const contexts: number[] = [];
  const hundreds: number[] = [];
  const book = createFactBook(facts);
  for (let run = 0; run < RUNS; run++) {
    let market = createMarket({ universe, facts: book, now: NOW });
    medians.push(
      milliseconds(() => {
        market = createMarket({ universe, facts: book, now: NOW });
        groupMedians(market);
      }),
    );
    const some = issuers.filter((_, index) => index % Math.ceil(size / 100) === 0).slice(0, 100);
    const each = milliseconds(() => {
      for (const { id } of some) contextOf(market, id);
    });
    contexts.push(each / some.length);
    hundreds.push(
      milliseconds(() => {
        const fresh = createMarket({ universe, facts: book, now: NOW });
        for (const { id } of some) contextOf(fresh, id);
      }),
    );
  }
  return {
    issuers: size,
    facts: facts.length,
    medians: spreadOf(medians),
    context: spreadOf(contexts),
    hundred: spreadOf(hundreds),
  };
}

// The first pass warms the compiler and is thrown away.
measure(1000);
const rows = SIZES.map(measure);
const number = (ms: number) => ms.toFixed(ms < 1 ? 3 : 1);
const print = ({ middle, best }: Spread) => `${number(middle)} (${number(best)}) ms`.padStart(22);
console.log(`median (best) of ${RUNS} runs`);
console.log('issuers    facts           all medians           one context   100 contexts from the store');
for (const { issuers, facts, medians, context, hundred } of rows) {
  console.log(
    `${String(issuers).padStart(7)} ${String(facts).padStart(8)}${print(medians)}${print(context)}${print(hundred)}`,
  );
}
const [small, , large] = rows as [Row, Row, Row];
const growth = (of: (row: Row) => Spread) => (of(large).best / of(small).best).toFixed(1);
console.log(
  `growth of the best for ${large.issuers / small.issuers} times the issuers: medians ${growth((row) => row.medians)}, ` +
    `one context ${growth((row) => row.context)}, 100 contexts ${growth((row) => row.hundred)}`,
);
console.log('budget at 10,000 issuers: medians 20 ms, one context 0.2 ms, 100 contexts 30 ms');
