/** From raw files to the snapshot; pure, so that the same files always give the same bytes. */
import { checkFacts } from '@/lib/facts/check-facts';
import type { Fact, IsoDate, Snapshot, SourceInfo } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { METRICS, metricLabel } from '@/lib/facts/metrics';
import { linesOf } from '@/lib/universe/lines';
import type { Universe } from '@/lib/universe/universe';
import { coverageOf } from './coverage';
import { factsFromExtra } from './from-extra';
import { factsFromListings } from './from-listings';
import { factsFromSp500 } from './from-sp500';
import { withoutImplausible } from './plausibility';
import type { RawFiles } from './raw-files';
import { createRefusals } from './refusals';
import { LISTINGS, SP500, sourceOfRow } from './sources';

/** Universe order, primary line first, catalogue order of figures, newest first. */
function inOrder(facts: readonly Fact[], universe: Universe): Fact[] {
  const lines = universe.all.flatMap((issuer) =>
    linesOf(issuer).map(({ symbol }) => `${issuer.id} ${symbol}`),
  );
  const place = new Map(lines.map((line, index) => [line, index]));
  const metrics = Object.keys(METRICS);
  const lineOf = (fact: Fact) => place.get(`${fact.issuer} ${fact.symbol}`) ?? lines.length;
  return facts.toSorted(
    (a, b) =>
      lineOf(a) - lineOf(b) ||
      metrics.indexOf(a.metric) - metrics.indexOf(b.metric) ||
      (a.as_of < b.as_of ? 1 : a.as_of > b.as_of ? -1 : 0),
  );
}

function usedSources(facts: readonly Fact[], raw: RawFiles): SourceInfo[] {
  const known = new Map([LISTINGS, SP500].map((source) => [source.id, source]));
  for (const row of raw.extra) {
    const source = sourceOfRow(row.source ?? '');
    if (!known.has(source.id)) known.set(source.id, source);
  }
  const used = new Set(facts.map((fact) => fact.source));
  return [...known.values()].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `close` is the trading day the listing files and the S&P file were taken after. */
export function buildSnapshot(raw: RawFiles, universe: Universe, close: IsoDate): Snapshot {
  const refusals = createRefusals();
  const listed = factsFromListings(raw.listings, universe, close, refusals);
  const listings = createFactBook(listed);
  const bySymbol = new Map(listed.map((fact) => [fact.symbol, fact.issuer]));
  const listedOf = (symbol: string) => {
    const issuer = bySymbol.get(symbol) ?? '';
    return {
      price: listings.newest(issuer, 'price', symbol)?.value ?? null,
      cap: listings.newest(issuer, 'market_cap', symbol)?.value ?? null,
    };
  };
  const gathered = [
    ...listed,
    ...factsFromSp500(raw.sp500, universe, close, listedOf, refusals),
    ...factsFromExtra(raw.extra, universe, refusals),
  ];
  const { sound, faults } = checkFacts(gathered);
  for (const { fact, reason } of faults)
    refusals.refuse(`${metricLabel(fact.metric)}: ${reason}`, fact.symbol);
  const facts = inOrder(withoutImplausible(sound, createFactBook(sound), refusals), universe);
  return {
    version: 1,
    as_of: close,
    sources: usedSources(facts, raw),
    facts,
    dropped: refusals.list(),
    coverage: coverageOf(universe, createFactBook(facts)),
  };
}
