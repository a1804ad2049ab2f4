/** Runs the card session on a page: timers, the bridge to the card, and the card script's first loading. */
import type { Bridge } from '@/lib/overlay/bridge';
import { type Effect, type Happening, IDLE, type Session, step, type Target } from '@/lib/overlay/session';

/** A context is asked for this long before the dwell ends: sooner, every mark the pointer passes would be asked about. */
const AHEAD_MS = 100;

/** Time to reach the card or come back to the mark before it closes. */
const LEAVE_MS = 300;

export interface CardSession {
  tell(happening: Happening): void;
  session(): Session;
}

export interface CardParts {
  bridge: Bridge;
  dwellMs(): number;
  /** Asks the background to put the card script into this frame; false when it could not. */
  inject(): Promise<boolean>;
  /** The mark to show as active changed. */
  active(id: number | null): void;
  mute(surface: string, issuer: string, everywhere: boolean): void;
}

export function startCardSession(parts: CardParts, signal: AbortSignal): CardSession {
  const { bridge } = parts;
  let session: Session = IDLE;
  let isReady = false;
  let isAsked = false;
  /** An open the card script was not there for yet. */
  let buffered: Extract<Effect, { do: 'open' }> | null = null;
  const timers: Partial<Record<'dwell' | 'leave' | 'ahead', ReturnType<typeof setTimeout>>> = {};

  const sendOpen = ({ target, token, focus, keep }: Extract<Effect, { do: 'open' }>) => {
    const { issuer, symbol, surface, anchor } = target;
    bridge.toCard('open', { token, issuer, symbol, surface, anchor, focus, keep });
  };

  const prefetch = () => {
    if (isAsked) return;
    isAsked = true;
    parts.inject().then((isDone) => {
      // Asked again at the next mark; this one stays without a card.
      if (!isDone) isAsked = isReady;
    });
  };

  const askAhead = (target: Target | null, ms: number) => {
    clearTimeout(timers.ahead);
    if (!target || !isReady) return;
    const { issuer, symbol } = target;
    timers.ahead = setTimeout(() => bridge.toCard('ahead', { issuer, symbol }), ms);
  };

  const run = (effect: Effect) => {
    switch (effect.do) {
      case 'prefetch':
        return prefetch();
      case 'open':
        if (isReady) sendOpen(effect);
        else buffered = effect;
        return;
      case 'close':
        if (buffered?.token === effect.token) buffered = null;
        return bridge.toCard('close', { token: effect.token });
      case 'cancel':
        if (effect.timer === 'dwell') clearTimeout(timers.ahead);
        return clearTimeout(timers[effect.timer]);
      case 'start': {
        const { timer } = effect;
        clearTimeout(timers[timer]);
        const ms = timer === 'dwell' ? parts.dwellMs() : LEAVE_MS;
        if (timer === 'dwell') askAhead(effect.target ?? null, ms - AHEAD_MS);
        timers[timer] = setTimeout(() => tell({ type: timer === 'dwell' ? 'dwelt' : 'left' }), ms);
      }
    }
  };

  const tell = (happening: Happening) => {
    if (signal.aborted) return;
    const before = session;
    const { session: after, effects } = step(before, happening);
    session = after;
    for (const effect of effects) run(effect);
    const activeBefore = before.mode === 'idle' ? null : before.target.id;
    const activeAfter = after.mode === 'idle' ? null : after.target.id;
    if (activeBefore !== activeAfter) parts.active(activeAfter);
  };

  bridge.onFromCard(
    'ready',
    () => {
      isReady = true;
      if (buffered) sendOpen(buffered);
      buffered = null;
    },
    signal,
  );
  bridge.onFromCard('shown', ({ token, box }) => tell({ type: 'shown', token, box }), signal);
  bridge.onFromCard('pointer', (pointer) => tell({ type: 'card-pointer', ...pointer }), signal);
  bridge.onFromCard('pin', (pin) => tell({ type: 'pin', ...pin }), signal);
  bridge.onFromCard('dismissed', ({ token }) => tell({ type: 'dismissed', token }), signal);
  bridge.onFromCard(
    'mute',
    ({ surface, issuer, everywhere }) => parts.mute(surface, issuer, everywhere),
    signal,
  );

  signal.addEventListener('abort', () => {
    clearTimeout(timers.dwell);
    clearTimeout(timers.ahead);
    clearTimeout(timers.leave);
    bridge.toCard('stop', {});
  });

  return { tell, session: () => session };
}
