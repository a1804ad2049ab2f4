/** Sentences the user should read once in the options, e.g. that a damaged database was rebuilt. */
import { createTurns } from './in-turn';
import type { StorageArea } from './storage-area';

const NOTICES_KEY = 'notices';
/** More than this many unread sentences tell nobody anything. */
const MAX_NOTICES = 10;

export interface Notices {
  /** Keeps a sentence until it was shown; the same sentence is kept once. */
  add(sentence: string): Promise<void>;
  /** What waits to be shown; it does not wait afterwards. */
  take(): Promise<string[]>;
}

export function createNotices(area: StorageArea): Notices {
  const inTurn = createTurns();
  const read = async (): Promise<string[]> => {
    const { [NOTICES_KEY]: kept } = await area.get(NOTICES_KEY);
    return Array.isArray(kept) ? kept.filter((sentence) => typeof sentence === 'string') : [];
  };
  return {
    add: (sentence) =>
      inTurn(async () => {
        const kept = await read();
        if (kept.includes(sentence)) return;
        await area.set({ [NOTICES_KEY]: [...kept, sentence].slice(-MAX_NOTICES) });
      }),
    take: () =>
      inTurn(async () => {
        const kept = await read();
        if (kept.length > 0) await area.remove(NOTICES_KEY);
        return kept;
      }),
  };
}
