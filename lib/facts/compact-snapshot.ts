/** The snapshot as it lies in the package: sources, flags and dates in tables, a fact as one short row. */
import type { Fact, FactQuality, IsoDate, Metric, Snapshot } from './fact';

const QUALITIES = ['official', 'vendor', 'press', 'user'] as const satisfies readonly FactQuality[];

/** Indexes into the tables; -1 stands for "none". `[line, metric, value, currency, as_of, period_end, source, quality, flags]` */
export type CompactFact = [number, number, number, number, number, number, number, number, number];

export interface CompactSnapshot {
  version: 1;
  as_of: IsoDate;
  sources: Snapshot['sources'];
  dropped: Snapshot['dropped'];
  coverage: Snapshot['coverage'];
  /** `issuer id, symbol` pairs. */
  lines: [string, string][];
  metrics: Metric[];
  currencies: string[];
  dates: IsoDate[];
  flags: string[][];
  facts: CompactFact[];
}

/** Index of a value in a growing table; -1 for null. */
function interner<Value>(table: Value[], keyOf: (value: Value) => string): (value: Value | null) => number {
  const places = new Map<string, number>();
  return (value) => {
    if (value === null) return -1;
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, table.push(value) - 1);
    return table.length - 1;
  };
}

export function packSnapshot(snapshot: Snapshot): CompactSnapshot {
  const compact: CompactSnapshot = {
    version: 1,
    as_of: snapshot.as_of,
    sources: snapshot.sources,
    dropped: snapshot.dropped,
    coverage: snapshot.coverage,
    lines: [],
    metrics: [],
    currencies: [],
    dates: [],
    flags: [],
    facts: [],
  };
  const line = interner(compact.lines, (pair) => pair.join('\n'));
  const metric = interner(compact.metrics, String);
  const currency = interner(compact.currencies, String);
  const date = interner(compact.dates, String);
  const flags = interner(compact.flags, (list) => list.join('\n'));
  const source = new Map(snapshot.sources.map(({ id }, place) => [id, place]));
  for (const fact of snapshot.facts) {
    const place = source.get(fact.source);
    if (place === undefined)
      throw new Error(`${fact.issuer} ${fact.metric}: source ${fact.source} is not listed`);
    compact.facts.push([
      line([fact.issuer, fact.symbol]),
      metric(fact.metric),
      fact.value,
      currency(fact.currency),
      date(fact.as_of),
      date(fact.period_end),
      place,
      QUALITIES.indexOf(fact.quality),
      flags(fact.flags ?? null),
    ]);
  }
  return compact;
}

function unpackFact(compact: CompactSnapshot, row: CompactFact): Fact {
  const [line, metric, value, currency, asOf, periodEnd, source, quality, flags] = row;
  const [issuer, symbol] = compact.lines[line]!;
  return {
    issuer,
    symbol,
    metric: compact.metrics[metric]!,
    value,
    currency: compact.currencies[currency] ?? null,
    as_of: compact.dates[asOf]!,
    period_end: compact.dates[periodEnd] ?? null,
    source: compact.sources[source]!.id,
    quality: QUALITIES[quality]!,
    ...(flags < 0 ? {} : { flags: compact.flags[flags]! }),
  };
}

export function unpackSnapshot(compact: CompactSnapshot): Snapshot {
  const { version, as_of, sources, dropped, coverage } = compact;
  return {
    version,
    as_of,
    sources,
    dropped,
    coverage,
    facts: compact.facts.map((row) => unpackFact(compact, row)),
  };
}
