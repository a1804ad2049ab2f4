/** The last faults of the extension itself, kept over the worker's lives so that a reader can pass them on. */
import { createTurns } from '../platform/in-turn';
import type { StorageArea } from '../platform/storage-area';
import { withoutContents } from './without-contents';

const FAULTS_KEY = 'faults';
const MAX_FAULTS = 30;

export interface Fault {
  /** ISO instant of the last time. */
  at: string;
  /** The part it happened in: `store.open`, a route's name. */
  where: string;
  what: string;
  times: number;
}

export interface FaultLog {
  /** Never rejects: what cannot be kept was in the console already. */
  note(where: string, error: unknown): Promise<void>;
  /** Newest first. */
  list(): Promise<Fault[]>;
}

export function createFaultLog(area: StorageArea, now: () => Date): FaultLog {
  const inTurn = createTurns();
  const read = async (): Promise<Fault[]> => {
    const { [FAULTS_KEY]: kept } = await area.get(FAULTS_KEY);
    return Array.isArray(kept) ? kept.filter(isFault) : [];
  };
  return {
    note: (where, error) =>
      inTurn(async () => {
        const what = withoutContents(
          error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        );
        const kept = await read();
        const same = kept.find((fault) => fault.where === where && fault.what === what);
        const others = kept.filter((fault) => fault !== same);
        const fault = { at: now().toISOString(), where, what, times: (same?.times ?? 0) + 1 };
        await area.set({ [FAULTS_KEY]: [fault, ...others].slice(0, MAX_FAULTS) });
      }).catch(() => undefined),
    list: () => inTurn(read),
  };
}

function isFault(kept: unknown): kept is Fault {
  const { at, where, what, times } = (kept ?? {}) as Partial<Record<keyof Fault, unknown>>;
  return [at, where, what].every((text) => typeof text === 'string') && typeof times === 'number';
}
