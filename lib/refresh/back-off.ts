/** What to do after trouble: with one company, or with a source as a whole. */
import { concernsTheSource } from '@/lib/sources/answer';
import type { FailureReason, SourceFailure } from '@/lib/sources/source';
import { after, HOUR_MS, msUntil } from './instants';
import type { Job, SourceState } from './queue';

const MINUTE_MS = 60_000;
const MAX_TRIES = 3;
/** Troubles of the same source in a row after which it is left alone for longer and longer. */
const CIRCUIT_AFTER = 3;
const LONGEST_MS = 6 * HOUR_MS;

/** Between half and the whole of a wait that doubles: many browsers must not come back at the same second. */
function jittered(baseMs: number, exponent: number, random: () => number): number {
  return Math.min(LONGEST_MS, baseMs * 2 ** exponent) * (0.5 + random() / 2);
}

/** True when asking the same again cannot change the answer soon. */
export const isFinal = (reason: FailureReason): boolean =>
  reason === 'unknown-symbol' || reason === 'no-figure' || reason === 'not-in-plan' || reason === 'refused';

/** The job after a failed answer about its company: tried again later in this run, or given up for it. */
export function jobAfterTrouble(
  job: Job,
  { reason, message }: SourceFailure,
  now: Date,
  random: () => number,
): Job {
  const tries = job.tries + 1;
  const givenUp = isFinal(reason) || tries >= MAX_TRIES;
  return {
    ...job,
    tries,
    state: givenUp ? 'failed' : 'pending',
    notBefore: givenUp ? null : after(now, jittered(5_000, tries, random)),
    failure: { reason, message, at: now.toISOString() },
  };
}

/** The source after trouble that concerns all of it. The jobs stay pending; a wrong key waits for the person. */
export function sourceAfterTrouble(
  state: SourceState,
  { reason, message, until }: SourceFailure,
  now: Date,
  random: () => number,
): SourceState {
  if (!concernsTheSource({ reason })) return state;
  if (reason === 'bad-key') return { ...state, stopped: { reason, message } };
  const troubles = state.troubles + 1;
  const told = { ...state, troubles, why: message };
  if (reason === 'rate-limited') {
    const toldMs = msUntil(until ?? null, now);
    // Told once, believed; told again at once, the limit is tighter than we think.
    const more = jittered(troubles > 1 ? 30_000 : 1_000, troubles, random);
    return {
      ...told,
      tokens: 0,
      tokensAt: now.toISOString(),
      closedUntil: after(now, toldMs + more),
    };
  }
  if (reason === 'blocked')
    return { ...told, closedUntil: after(now, jittered(30 * MINUTE_MS, troubles, random)) };
  const wait =
    troubles < CIRCUIT_AFTER
      ? jittered(2_000, troubles, random)
      : jittered(5 * MINUTE_MS, troubles - CIRCUIT_AFTER, random);
  return { ...told, closedUntil: after(now, wait) };
}

/** A good answer closes the circuit. */
export const sourceAfterAnswer = (state: SourceState): SourceState =>
  state.troubles === 0 && state.closedUntil === null
    ? state
    : { ...state, troubles: 0, closedUntil: null, why: null };
