/**
 * After an update the scripts of open tabs live on without their extension: every call throws. That is expected, so it
 * is recognised here and ends the script quietly instead of being logged for ever.
 */
const WORDS =
  /extension context invalidated|context (?:was |has been )?invalidated|conduit.*(?:closed|destroyed)/i;

/** True when `error` says that this script's extension is gone. */
export function isContextInvalidated(error: unknown): boolean {
  return error instanceof Error && WORDS.test(error.message);
}
