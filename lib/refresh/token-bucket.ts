/**
 * How fast a source may be asked. Own code because its state must lie in the database: a queue that lives in memory
 * starts anew, with full burst and an empty day, every time the worker dies.
 */
import type { SourceId, SourceLimits } from '@/lib/sources/source';
import { msUntil } from './instants';
import type { SourceState } from './queue';

export function newSourceState(source: SourceId, limits: SourceLimits, now: Date): SourceState {
  return {
    source,
    tokens: limits.burst,
    tokensAt: now.toISOString(),
    day: now.toISOString().slice(0, 10),
    usedToday: 0,
    troubles: 0,
    closedUntil: null,
    stopped: null,
  };
}

export type Turn =
  | { go: true; state: SourceState }
  /** Come back then; `state` is unchanged. */
  | { go: false; waitMs: number };

/** Takes one request's worth if there is one. Days are those of UTC. */
export function takeTurn(state: SourceState, limits: SourceLimits, now: Date): Turn {
  const today = now.toISOString().slice(0, 10);
  const usedToday = state.day === today ? state.usedToday : 0;
  if (limits.perDay !== null && usedToday >= limits.perDay) {
    const midnight = new Date(`${today}T00:00:00Z`).getTime() + 24 * 3_600_000;
    return { go: false, waitMs: midnight - now.getTime() };
  }
  const elapsedMs = now.getTime() - Date.parse(state.tokensAt);
  // Written when the clock was ahead: it says nothing, and waiting for it could last a year.
  const tokens =
    elapsedMs < 0
      ? Math.max(1, state.tokens)
      : Math.min(limits.burst, state.tokens + (elapsedMs / 1000) * limits.perSecond);
  // The smallest fraction is a rounding error of the seconds above, not a request too few.
  if (tokens < 1 - 1e-6) return { go: false, waitMs: Math.ceil(((1 - tokens) / limits.perSecond) * 1000) };
  return {
    go: true,
    state: {
      ...state,
      tokens: tokens - 1,
      tokensAt: now.toISOString(),
      day: today,
      usedToday: usedToday + 1,
    },
  };
}

/** Requests left today; null where the source does not count by the day. */
export function leftToday(state: SourceState | undefined, limits: SourceLimits, now: Date): number | null {
  if (limits.perDay === null) return null;
  const used = state?.day === now.toISOString().slice(0, 10) ? state.usedToday : 0;
  return Math.max(0, limits.perDay - used);
}

export const closedForMs = (state: SourceState | undefined, now: Date): number =>
  msUntil(state?.closedUntil ?? null, now);
