/**
 * How the page-load script and the card talk: both run in the extension's isolated world of one frame, so an
 * `EventTarget` on that world's `globalThis` is theirs alone; the page cannot see it.
 */
import type { IssuerId } from '../universe/issuer';

/** Viewport rectangle in CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Scan script → card. */
export interface ToCard {
  /** Show a card at `anchor`; `focus` only after a keyboard command, when the card may take focus. */
  open: {
    token: number;
    issuer: IssuerId;
    symbol: string | null;
    surface: string;
    anchor: Box;
    focus: boolean;
    /** The pinned card that stays beside it; every other one makes room. */
    keep: number | null;
  };
  /** A card for this company is likely to be opened next: its context may be asked for. */
  ahead: { issuer: IssuerId; symbol: string | null };
  close: { token: number };
  /** The scan script stops for good (extension updated, site switched off): take the host away. */
  stop: Record<string, never>;
}

/** Card → scan script. */
export interface FromCard {
  /** The card script is loaded and listening. */
  ready: Record<string, never>;
  shown: { token: number; box: Box };
  pointer: { token: number; inside: boolean };
  pin: { token: number; pinned: boolean };
  /** The reader closed it (button, or Esc while the focus was inside). */
  dismissed: { token: number };
  /** The reader says the hovered word is not this company. */
  mute: { surface: string; issuer: IssuerId; everywhere: boolean };
}

type Listener<T> = (message: T) => void;

export interface Bridge {
  toCard<K extends keyof ToCard>(type: K, message: ToCard[K]): void;
  fromCard<K extends keyof FromCard>(type: K, message: FromCard[K]): void;
  onToCard<K extends keyof ToCard>(type: K, listener: Listener<ToCard[K]>, signal: AbortSignal): void;
  onFromCard<K extends keyof FromCard>(type: K, listener: Listener<FromCard[K]>, signal: AbortSignal): void;
}

const KEY = Symbol.for('sector-lens.bridge');

const HOSTS = Symbol.for('sector-lens.hosts');

/** Elements the extension itself puts into the page; an expando would do, but not where worlds share them. */
export function ownHosts(): WeakSet<EventTarget> {
  const world = globalThis as { [HOSTS]?: WeakSet<EventTarget> };
  world[HOSTS] ??= new WeakSet();
  return world[HOSTS];
}

/** The one bridge of this frame's isolated world; made by whoever comes first. */
export function bridge(): Bridge {
  const world = globalThis as { [KEY]?: EventTarget };
  world[KEY] ??= new EventTarget();
  const target = world[KEY];
  const send = (name: string, detail: unknown) => {
    target.dispatchEvent(new CustomEvent(name, { detail }));
  };
  const listen = (name: string, listener: (message: never) => void, signal: AbortSignal) => {
    target.addEventListener(name, (event) => listener((event as CustomEvent).detail as never), { signal });
  };
  return {
    toCard: (type, message) => send(`card:${type}`, message),
    fromCard: (type, message) => send(`scan:${type}`, message),
    onToCard: (type, listener, signal) => listen(`card:${type}`, listener, signal),
    onFromCard: (type, listener, signal) => listen(`scan:${type}`, listener, signal),
  };
}
