/**
 * Runs the given work one after another, so that read-change-write of one key never interleaves. A failure is the
 * caller's own and does not stop the next in line.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
}
