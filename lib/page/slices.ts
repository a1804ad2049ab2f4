/** Long work in short slices between which the page lives on. */

/** Half of what a slice may take: the clock is looked at between steps, and the collector may come in between. */
const SLICE_MS = 4;

type PostTask = (task: () => void, options: { priority: 'background' }) => Promise<void>;

const IN_BACKGROUND = { priority: 'background' } as const;

/** After what the page itself has to do; Firefox before 142 knows only the idle callback. */
function whenQuiet(task: () => void): void {
  const scheduler = (globalThis as { scheduler?: { postTask: PostTask } }).scheduler;
  if (scheduler) scheduler.postTask(task, IN_BACKGROUND);
  else requestIdleCallback(task, { timeout: 500 });
}

/**
 * Runs `work` slice by slice until it says it is done; `wake` starts it again. `work` gets the clock and returns true
 * while something is left to do.
 */
export function createSlices(
  work: (isLate: () => boolean) => boolean,
  signal: AbortSignal,
): { wake(): void } {
  let isWaiting = false;
  const wake = () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    whenQuiet(run);
  };
  const run = () => {
    isWaiting = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    if (work(() => performance.now() >= end)) wake();
  };
  return { wake };
}

/** Runs `steps` to their end, slice by slice; somebody waits for it, so it does not wait for the page to be quiet. */
export async function finishInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
