/** The queue in the table the store keeps for it: plain rows under plain keys, facts and job in one transaction. */
import type { SourceInfo } from '@/lib/facts/fact';
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import type { WorkRow, WorkTable } from '@/lib/store/store';
import { type Part, partKey } from './parts';
import { type Job, jobKey, type RefreshQueue, type Run, type SourceState } from './queue';

const RUN = 'run';
const UNIVERSE = 'universe';
const SITE_FIXES = 'site-fixes';
const INFOS = 'infos';
const memoKey = (source: string): string => `memo/${source}`;
const stateKey = (source: string): string => `source/${source}`;
const PART = 'part/';
const rowOf = (job: Job): WorkRow => [`job/${jobKey(job)}`, job];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
/** Rows that damage or an older version left are as good as none: the question is simply asked anew. */
const isJob = (value: unknown): value is Job =>
  isRecord(value) &&
  typeof value.source === 'string' &&
  typeof value.issuer === 'string' &&
  typeof value.state === 'string' &&
  typeof value.tries === 'number';
const isRun = (value: unknown): value is Run =>
  isRecord(value) && typeof value.id === 'string' && typeof value.state === 'string';
const isState = (value: unknown): value is SourceState =>
  isRecord(value) &&
  typeof value.source === 'string' &&
  typeof value.tokens === 'number' &&
  typeof value.tokensAt === 'string';

const isPart = (value: unknown): value is Part =>
  isRecord(value) &&
  typeof value.source === 'string' &&
  typeof value.asked === 'string' &&
  typeof value.at === 'string' &&
  value.body instanceof Uint8Array;

export function createStoredQueue(table: WorkTable): RefreshQueue {
  const put = (...rows: WorkRow[]) => table.write({ put: rows, remove: [], facts: [] });
  return {
    async read() {
      const rows = await table.rows();
      const below = (prefix: string) =>
        rows.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
      const run = rows.find(([key]) => key === RUN)?.[1];
      return {
        run: isRun(run) ? run : null,
        jobs: below('job/').filter(isJob),
        sources: below('source/').filter(isState),
        parts: below(PART).filter(isPart),
      };
    },
    begin: (run, jobs) => put([RUN, run], ...jobs.map(rowOf)),
    putRun: (run) => put([RUN, run]),
    putSource: (state) => put([stateKey(state.source), state]),
    putPart: (part) => put([PART + partKey(part), part]),
    dropParts: (keys) => table.write({ put: [], remove: keys.map((key) => PART + key), facts: [] }),
    async settle({ job, facts, sources, universe, siteFixes, memo, spent }) {
      const infos = sources.length > 0 ? await knownInfos(table, sources) : null;
      const rows: WorkRow[] = [rowOf(job)];
      if (infos) rows.push([INFOS, infos]);
      if (universe !== null && universe !== 'broken') rows.push([UNIVERSE, storedUniverse(universe)]);
      if (siteFixes) rows.push([SITE_FIXES, siteFixes]);
      if (memo !== undefined) rows.push([memoKey(job.source), memo]);
      const remove = [...spent.map((key) => PART + key), ...(universe === 'broken' ? [UNIVERSE] : [])];
      await table.write({ put: rows, remove, facts });
    },
    memo: (source) => table.get(memoKey(source)),
    async forget(source, { what, memo }) {
      const rows = await table.rows();
      const jobs = rows
        .map(([key]) => key)
        .filter((key) => key.startsWith(`job/${source}/`) || key.startsWith(`${PART}${source}/`));
      const state = rows.find(([key]) => key === stateKey(source))?.[1];
      const put: WorkRow[] = memo === undefined ? [] : [[memoKey(source), memo]];
      const remove = [...jobs, ...(memo === undefined ? [memoKey(source)] : [])];
      if (what === 'all' || !isState(state)) remove.push(stateKey(source));
      else put.push([stateKey(source), { ...state, stopped: null }]);
      if (source === 'pack' && what === 'figures') remove.push(UNIVERSE, SITE_FIXES);
      await table.write({ put, remove, facts: [] });
    },
  };
}

async function knownInfos(table: WorkTable, more: readonly SourceInfo[]): Promise<SourceInfo[]> {
  const known = new Map([...(await readSourceInfos(table)), ...more].map((info) => [info.id, info]));
  return [...known.values()];
}

/** Where facts that came in a pack are from: what their `source` stands for. */
export async function readSourceInfos(table: WorkTable): Promise<SourceInfo[]> {
  const infos = await table.get(INFOS);
  return Array.isArray(infos) ? infos : [];
}

/** As one text: a waking worker reads it in a fraction of the time that the objects in it would take. */
const storedUniverse = ({ issuers, ...rest }: PackUniverse) => ({
  ...rest,
  issuers: JSON.stringify(issuers),
});

/** The list of companies of the last pack, checked when the pack was opened; null when there is none or it is damaged. */
export async function readPackUniverse(table: WorkTable): Promise<PackUniverse | null> {
  const row = await table.get(UNIVERSE);
  if (!isRecord(row)) return null;
  const { built_at, stamp, issuers: text } = row;
  if (typeof built_at !== 'string' || typeof stamp !== 'string' || typeof text !== 'string') return null;
  try {
    const issuers: unknown = JSON.parse(text);
    return Array.isArray(issuers) && issuers.length > 0 ? { built_at, stamp, issuers } : null;
  } catch {
    return null;
  }
}

/** What the last pack says about single sites, as it was kept; see `fixesInForce` for what of it holds. */
export const readSiteFixes = (table: WorkTable): Promise<unknown> => table.get(SITE_FIXES);
