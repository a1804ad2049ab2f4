/**
 * How fast a tab may ask. A broken page's renderer can send what our script in it may send: asked about every company
 * in turn, the answers would be the whole watchlist. A reader meets one company a second at most.
 */
import type { MessageName } from './messages';
import type { Origin } from './sender';

/** Asked at once by someone who comes back to a long page; then one a second. */
const AT_ONCE = 60;
const PER_SECOND = 1;
/** Refilled since, so that nothing is lost by forgetting it. */
const IDLE_MS = (AT_ONCE / PER_SECOND) * 1000;

/** What the answer tells about a company is told once: asked again about the same one it is free. */
const TOLD_ONCE: ReadonlySet<MessageName> = new Set([
  'context.get',
  'context.explain',
  'context.history',
  'watchlist.has',
]);
/** What changes something, or opens it, counts each time. */
const COUNTED: ReadonlySet<MessageName> = new Set(['watchlist.toggle', 'mute.add', 'sector.open']);

interface Tab {
  left: number;
  at: number;
  documentId: string | null;
  /** Companies that the present document was told about; no more than were paid for. */
  told: Set<string>;
}

/** Whether a well-formed request may be answered now; our own pages always may. */
export type Pace = (name: MessageName, request: object, origin: Origin) => boolean;

/** By tab, not by document: a page makes frames and reloads itself as often as it likes. `clock` in ms. */
export function createPace(clock: () => number): Pace {
  const tabs = new Map<number, Tab>();

  function tabOf(tabId: number, documentId: string | null): Tab {
    const now = clock();
    const known = tabs.get(tabId);
    // A clock that jumps back refills nothing and takes nothing.
    const passed = known ? Math.max(0, now - known.at) : 0;
    const tab: Tab = known
      ? { ...known, at: now, left: Math.min(AT_ONCE, known.left + (passed / 1000) * PER_SECOND) }
      : { left: AT_ONCE, at: now, documentId, told: new Set() };
    if (passed >= IDLE_MS || tab.documentId !== documentId) {
      tab.told = new Set();
      tab.documentId = documentId;
    }
    if (!known) forgetIdle(now);
    tabs.set(tabId, tab);
    return tab;
  }

  function forgetIdle(now: number): void {
    for (const [id, { at }] of tabs) if (now - at >= IDLE_MS) tabs.delete(id);
  }

  return (name, request, origin) => {
    const isToldOnce = TOLD_ONCE.has(name);
    if (origin.tier !== 'content' || !(isToldOnce || COUNTED.has(name))) return true;
    const tab = tabOf(origin.tabId, origin.documentId);
    const { issuer } = request as { issuer?: unknown };
    const told = isToldOnce && typeof issuer === 'string' ? issuer : null;
    if (told !== null && tab.told.has(told)) return true;
    if (tab.left < 1) return false;
    tab.left -= 1;
    if (told !== null) tab.told.add(told);
    return true;
  };
}
