/**
 * The life of the cards of a frame, as a pure reducer: what happened in, next state and effects out. Time and timers
 * live in the caller, which runs the effects. One card comes and goes; beside it stands at most one that was pinned.
 *
 *     idle ──on a mark──► pending ──dwell──► shown ──pin──► pinned
 *      ▲                     │off               │leave, Esc, scroll, press, navigation, pagehide
 *      └─────────────────────┴──────────────────┘   a pinned card is kept while another mark is looked at
 */
import type { Box } from './bridge';
import { isHeadingTo, isInside, type Point } from './geometry';

/** One mark under the pointer or reached by keyboard. `id` tells two marks of the same company apart. */
export interface Target {
  id: number;
  issuer: string;
  symbol: string | null;
  surface: string;
  anchor: Box;
}

interface Open {
  target: Target;
  token: number;
  /** The card's rectangle, once it has painted. */
  box: Box | null;
  inside: boolean;
  /** Where the pointer last was on the mark: tip of the safe triangle. */
  tip: Point | null;
  /** Another mark the pointer rests on while this card is still open. */
  next: Target | null;
}

export type Session = {
  /** The pinned card that stands beside this one; it has no further life than to be closed. */
  kept: number | null;
} & (
  | { mode: 'idle'; token: number }
  | { mode: 'pending'; token: number; target: Target }
  | ({ mode: 'shown' } & Open)
  | ({ mode: 'pinned' } & Open)
);

export type Happening =
  | { type: 'move'; point: Point; speed: number; target: Target | null }
  | { type: 'dwelt' }
  | { type: 'left' }
  | { type: 'command'; target: Target }
  | { type: 'shown'; token: number; box: Box }
  | { type: 'card-pointer'; token: number; inside: boolean }
  | { type: 'pin'; token: number; pinned: boolean }
  | { type: 'dismissed'; token: number }
  | { type: 'escape' }
  | { type: 'scroll' }
  | { type: 'press' }
  | { type: 'leave-window' }
  /** The marked text is gone from the page. */
  | { type: 'vanished'; id: number }
  /** Navigation, pagehide, stop: everything closes, pinned or not. */
  | { type: 'end' };

export type Effect =
  | { do: 'prefetch' }
  | { do: 'open'; target: Target; token: number; focus: boolean; keep: number | null }
  | { do: 'close'; token: number }
  /** `target`: whose card opens when the dwell ends. */
  | { do: 'start'; timer: 'dwell' | 'leave'; target?: Target }
  | { do: 'cancel'; timer: 'dwell' | 'leave' };

export interface Step {
  session: Session;
  effects: Effect[];
}

/** A pointer faster than this is passing through: px per ms, mean of two samples. */
export const FAST = 0.5;

export const IDLE: Session = { mode: 'idle', token: 0, kept: null };

const stay = (session: Session, ...effects: Effect[]): Step => ({ session, effects });
const start = (timer: 'dwell' | 'leave'): Effect => ({ do: 'start', timer });
const cancel = (timer: 'dwell' | 'leave'): Effect => ({ do: 'cancel', timer });

function close(session: Session, ...more: Effect[]): Step {
  const effects: Effect[] = [cancel('dwell'), cancel('leave'), ...more];
  if (session.mode === 'shown' || session.mode === 'pinned')
    effects.push({ do: 'close', token: session.token });
  return stay({ mode: 'idle', token: session.token, kept: session.kept }, ...effects);
}

function closeKept(session: Session): Step {
  const { kept } = session;
  return kept === null ? stay(session) : stay({ ...session, kept: null }, { do: 'close', token: kept });
}

/** The card that stays when `next` opens: the kept one, or the pinned one, unless it shows the same company. */
function keptBeside(session: Session, next: Target): number | null {
  if (session.kept !== null || session.mode !== 'pinned') return session.kept;
  return session.target.issuer === next.issuer ? null : session.token;
}

function open(session: Session, target: Target, focus: boolean, tip: Point | null): Step {
  const token = session.token + 1;
  const kept = keptBeside(session, target);
  const effects: Effect[] = [
    cancel('dwell'),
    cancel('leave'),
    { do: 'prefetch' },
    { do: 'open', target, token, focus, keep: kept },
  ];
  return stay({ mode: 'shown', target, token, kept, box: null, inside: false, tip, next: null }, ...effects);
}

function pend({ token, kept }: { token: number; kept: number | null }, target: Target): Step {
  return stay(
    { mode: 'pending', token, kept, target },
    { do: 'prefetch' },
    { do: 'start', timer: 'dwell', target },
  );
}

function moveWhilePending(
  session: Extract<Session, { mode: 'pending' }>,
  move: Extract<Happening, { type: 'move' }>,
): Step {
  const { token, kept } = session;
  if (!move.target) return stay({ mode: 'idle', token, kept }, cancel('dwell'));
  if (move.target.id !== session.target.id) return pend(session, move.target);
  return move.speed > FAST
    ? stay(session, { do: 'start', timer: 'dwell', target: session.target })
    : stay(session);
}

function moveWhileShown(
  session: Extract<Session, { mode: 'shown' }>,
  { point, speed, target }: Extract<Happening, { type: 'move' }>,
): Step {
  if (target?.id === session.target.id) {
    return stay({ ...session, tip: point, next: null }, cancel('leave'), cancel('dwell'));
  }
  const { box, tip } = session;
  if (box && isInside(point, box, 1)) {
    return stay({ ...session, next: null }, cancel('leave'), cancel('dwell'));
  }
  if (box && tip && isHeadingTo(point, tip, box)) {
    return stay({ ...session, next: null }, cancel('dwell'), start('leave'));
  }
  // Without a tip the card came by keyboard: a pointer resting elsewhere does not close it.
  const effects: Effect[] = tip ? [start('leave')] : [];
  if (!target) effects.push(cancel('dwell'));
  else if (target.id !== session.next?.id || speed > FAST)
    effects.push({ do: 'start', timer: 'dwell', target });
  return stay({ ...session, next: target }, ...effects);
}

function move(session: Session, happening: Extract<Happening, { type: 'move' }>): Step {
  switch (session.mode) {
    case 'idle':
      return happening.target ? pend(session, happening.target) : stay(session);
    case 'pending':
      return moveWhilePending(session, happening);
    case 'shown':
      return session.inside ? stay(session) : moveWhileShown(session, happening);
    case 'pinned':
      return moveWhilePinned(session, happening.target);
  }
}

/** A second card may open beside a pinned one; a third would be one too many. */
function moveWhilePinned(session: Extract<Session, { mode: 'pinned' }>, target: Target | null): Step {
  const isOther = target !== null && target.issuer !== session.target.issuer;
  if (!isOther || session.kept !== null || session.inside) return stay(session);
  return pend({ token: session.token, kept: session.token }, target);
}

function dwelt(session: Session): Step {
  if (session.mode === 'pending') return open(session, session.target, false, centre(session.target.anchor));
  if (session.mode !== 'shown' || !session.next) return stay(session);
  return open(session, session.next, false, centre(session.next.anchor));
}

function left(session: Session): Step {
  if (session.mode !== 'shown' || session.inside) return stay(session);
  if (!session.next) return close(session);
  // The dwell on the next mark goes on.
  return stay(
    { mode: 'pending', token: session.token, kept: session.kept, target: session.next },
    { do: 'close', token: session.token },
  );
}

const centre = (box: Box): Point => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

/** The next state of the card and what to do about it. Happenings that mean nothing in a state leave it as it is. */
export function step(session: Session, happening: Happening): Step {
  const isOpen = session.mode === 'shown' || session.mode === 'pinned';
  switch (happening.type) {
    case 'move':
      return move(session, happening);
    case 'dwelt':
      return dwelt(session);
    case 'left':
      return left(session);
    case 'command':
      return open(session, happening.target, true, null);
    case 'shown':
      return isOpen && happening.token === session.token
        ? stay({ ...session, box: happening.box })
        : stay(session);
    case 'card-pointer':
      if (!isOpen || happening.token !== session.token) return stay(session);
      if (session.mode === 'pinned') return stay({ ...session, inside: happening.inside });
      return happening.inside
        ? stay({ ...session, inside: true, next: null }, cancel('leave'), cancel('dwell'))
        : stay({ ...session, inside: false }, start('leave'));
    case 'pin':
      if (happening.token === session.kept) return closeKept(session);
      if (!isOpen || happening.token !== session.token) return stay(session);
      return happening.pinned
        ? stay({ ...session, mode: 'pinned', next: null }, cancel('leave'), cancel('dwell'))
        : stay({ ...session, mode: 'shown' });
    case 'dismissed':
      if (happening.token === session.kept) return closeKept(session);
      return isOpen && happening.token === session.token ? close(session) : stay(session);
    case 'vanished':
      return session.mode !== 'idle' && session.mode !== 'pinned' && session.target.id === happening.id
        ? close(session)
        : stay(session);
    case 'leave-window':
      if (session.mode === 'pending') return close(session);
      return session.mode === 'shown' && session.tip && !session.inside
        ? stay({ ...session, next: null }, cancel('dwell'), start('leave'))
        : stay(session);
    case 'scroll':
    case 'press':
      return session.mode === 'pinned' || session.mode === 'idle' ? stay(session) : close(session);
    case 'escape':
      return session.mode === 'idle' ? closeKept(session) : close(session);
    case 'end': {
      if (session.mode === 'idle') return closeKept(session);
      const { session: rest, effects } = close(session);
      const last = closeKept(rest);
      return stay(last.session, ...effects, ...last.effects);
    }
  }
}
