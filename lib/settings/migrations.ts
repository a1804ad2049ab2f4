/** Steps from one stored version of the settings to the next; a step never changes what it was given. */
export type Changes = Record<string, unknown>;
export type Step = (changes: Changes) => Changes;

export interface StoredSettings {
  version: number;
  changes: Changes;
}

/** Step `i` leads from version `i + 1` to `i + 2`; nothing has changed since version 1. */
export const STEPS: readonly Step[] = [];

/** Walks `stored` to the newest version; throws what a step throws. A newer version than ours is left as it is. */
export function migrate(stored: StoredSettings, steps: readonly Step[]): StoredSettings {
  const newest = steps.length + 1;
  if (stored.version >= newest) return stored;
  const changes = steps.slice(stored.version - 1).reduce((before, step) => step(before), stored.changes);
  return { version: newest, changes };
}
