/** Times whatever of ours runs in a page: slices, mutation records, what the viewport's observer tells. */

export interface CallbackTimes {
  note(ms: number): void;
  /** When the last of them ended. */
  lastAt(): number;
  told(): { longestMs: number; totalMs: number; over50: number };
  forget(): void;
}

export function timeCallbacks(): CallbackTimes {
  let longestMs = 0;
  let totalMs = 0;
  let over50 = 0;
  let last = performance.now();
  const note = (ms: number) => {
    totalMs += ms;
    longestMs = Math.max(longestMs, ms);
    if (ms > 50) over50++;
    last = performance.now();
  };
  const timed =
    <A extends unknown[], R>(run: (...args: A) => R) =>
    (...args: A): R => {
      const start = performance.now();
      const result = run(...args);
      note(performance.now() - start);
      return result;
    };
  const scope = globalThis as unknown as {
    scheduler: { postTask(task: () => void, options?: object): Promise<void> };
  };
  const postTask = scope.scheduler.postTask.bind(scope.scheduler);
  scope.scheduler.postTask = (task, options) => postTask(timed(task), options);
  const { MutationObserver: Mutations, IntersectionObserver: Intersections } = globalThis;
  globalThis.MutationObserver = class extends Mutations {
    constructor(callback: MutationCallback) {
      super(timed(callback));
    }
  };
  globalThis.IntersectionObserver = class extends Intersections {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(timed(callback), options);
    }
  };
  return {
    note,
    lastAt: () => last,
    told: () => ({ longestMs, totalMs, over50 }),
    forget() {
      longestMs = 0;
      totalMs = 0;
      over50 = 0;
    },
  };
}
