/** Build-time validation of the bundled snapshot: a bad file fails the build, naming entry and field. */
import { linesOf } from '../universe/lines';
import type { Universe } from '../universe/universe';
import { isIsoDate } from './calendar';
import { faultOf } from './check-facts';
import { type CompactSnapshot, unpackSnapshot } from './compact-snapshot';
import type { Fact } from './fact';
import { isMetric } from './metrics';

const TABLES = [
  'sources',
  'dropped',
  'coverage',
  'lines',
  'metrics',
  'currencies',
  'dates',
  'flags',
  'facts',
] as const satisfies readonly (keyof CompactSnapshot)[];

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function shapeProblems(raw: unknown): string[] {
  if (!isRecord(raw)) return ['snapshot: expected an object'];
  const problems: string[] = [];
  if (raw.version !== 1) problems.push(`snapshot: version: expected 1, found ${String(raw.version)}`);
  if (typeof raw.as_of !== 'string' || !isIsoDate(raw.as_of)) problems.push('snapshot: as_of: not a date');
  for (const table of TABLES) {
    if (!Array.isArray(raw[table])) problems.push(`snapshot: ${table}: expected a list`);
  }
  return problems;
}

/** Rows that point outside their tables; -1 is "none" where a figure may lack the thing. */
function rowProblems(compact: CompactSnapshot): string[] {
  const columns = [
    'line',
    'metric',
    'value',
    'currency',
    'as_of',
    'period_end',
    'source',
    'quality',
    'flags',
  ];
  const { lines, metrics, currencies, dates, sources, flags } = compact;
  const sizes = [lines, metrics, null, currencies, dates, dates, sources, null, flags].map(
    (table) => table?.length,
  );
  const optional = new Set(['currency', 'period_end', 'flags']);
  return compact.facts.flatMap((row, place) =>
    columns.flatMap((column, at) => {
      const cell: unknown = row[at];
      const size = column === 'quality' ? 4 : sizes[at];
      if (typeof cell !== 'number') return [`snapshot: fact ${place}: ${column}: not a number`];
      if (size === undefined || (optional.has(column) && cell === -1)) return [];
      const inside = Number.isInteger(cell) && cell >= 0 && cell < size;
      return inside ? [] : [`snapshot: fact ${place}: ${column}: ${cell} is outside its table`];
    }),
  );
}

function factProblem(fact: Fact, universe: Universe): string | null {
  if (!isMetric(fact.metric)) return `metric: ${String(fact.metric)} is not known`;
  const issuer = universe.byId.get(fact.issuer);
  if (!issuer) return 'issuer: not in the universe';
  if (!linesOf(issuer).some(({ symbol }) => symbol === fact.symbol))
    return `symbol: ${fact.symbol} is no line of it`;
  const fault = faultOf(fact);
  return fault === null ? null : `value: ${fault}`;
}

/** Everything wrong with a snapshot file, each line `snapshot: entry: field: what`; empty for a sound one. */
export function findSnapshotProblems(raw: unknown, universe: Universe): string[] {
  const shape = shapeProblems(raw);
  if (shape.length > 0) return shape;
  const compact = raw as CompactSnapshot;
  const rows = rowProblems(compact);
  if (rows.length > 0) return rows;
  return unpackSnapshot(compact).facts.flatMap((fact, place) => {
    const problem = factProblem(fact, universe);
    return problem === null ? [] : [`snapshot: fact ${place} (${fact.issuer} ${fact.metric}): ${problem}`];
  });
}

/** Throws with every problem, so that a build with a bad snapshot fails. */
export function checkSnapshot(raw: unknown, universe: Universe): void {
  const problems = findSnapshotProblems(raw, universe);
  if (problems.length > 0) throw new Error(`snapshot is not sound:\n${problems.join('\n')}`);
}
