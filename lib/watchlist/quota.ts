/** The limits of `storage.sync`, and what a browser's refusal means. */

/** As every browser documents them: bytes of all, bytes of one, and how many. */
export const SYNC_BYTES = 102_400;
export const SYNC_ITEM_BYTES = 8192;
export const SYNC_ITEMS = 512;

/** `full`: no room for it; `busy`: too many writes for now; `refused`: anything else. */
export type Refused = 'full' | 'busy' | 'refused';

export function refusedFor(error: unknown): Refused {
  const words = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED|per (?:minute|hour)/i.test(words)) return 'busy';
  return /quota|MAX_ITEMS|storage is full|limit/i.test(words) ? 'full' : 'refused';
}

const encoder = new TextEncoder();

/** What an item counts against the limits: its key and its value as JSON, in bytes. */
export function bytesOf(key: string, value: unknown): number {
  return encoder.encode(key + JSON.stringify(value)).length;
}
