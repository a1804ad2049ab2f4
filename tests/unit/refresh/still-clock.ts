/**
 * A clock that stands still while anything is under way and jumps to the next waking time when all wait: hours of
 * limits and rests pass in milliseconds, in the order they would.
 */
export interface StillClock {
  now: Date;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Time does not pass until the function it returns is called. */
  hold: () => () => void;
}

export function createStillClock(start: Date): StillClock {
  let held = 0;
  const sleepers: { at: number; wake: () => void }[] = [];

  function pass(): void {
    if (held > 0 || sleepers.length === 0) return;
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (!next) return;
    clock.now = new Date(Math.max(clock.now.getTime(), next.at));
    next.wake();
  }
  // Whoever was just woken or answered gets to speak first.
  const passSoon = () => setImmediate(() => setImmediate(pass));

  const clock: StillClock = {
    now: start,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      await new Promise<void>((wake) => {
        sleepers.push({ at: clock.now.getTime() + ms, wake });
        passSoon();
      });
      passSoon();
      signal.throwIfAborted();
    },
    hold() {
      held += 1;
      return () => {
        held -= 1;
        passSoon();
      };
    },
  };
  return clock;
}
