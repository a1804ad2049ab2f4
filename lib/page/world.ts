/** What the scripts of one frame leave for each other in the isolated world they share. */
interface World {
  /** The page-load script while it waits; aborted by whoever takes its place. */
  gate?: AbortController;
  /** The script that reads and marks is here. */
  hasMarks?: true;
  /** The script that explains marks to developers is here. */
  hasWhy?: true;
}

const KEY = Symbol.for('sector-lens.world');

export function worldOfFrame(): World {
  const scope = globalThis as { [KEY]?: World };
  scope[KEY] ??= {};
  return scope[KEY];
}
