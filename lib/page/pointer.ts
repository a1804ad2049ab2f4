/** The pointer and the keys of the page, as far as they concern the card. Listens passively and changes nothing. */
import { ownHosts } from '@/lib/overlay/bridge';
import type { Point } from '@/lib/overlay/geometry';
import type { CardSession } from './card-session';
import type { Hit } from './hit-test';
import type { Mark } from './mark';

interface PointerParts {
  card: CardSession;
  hit(point: Point, path: readonly EventTarget[]): Hit | null;
  /** The mark an open card belongs to. */
  activeMark(): Mark | null;
}

const isOwn = (target: EventTarget | null) => target !== null && ownHosts().has(target);

/** The page's own field has the focus, so Esc means something to it. */
function isPageEditing(): boolean {
  const focused = document.activeElement as HTMLElement | null;
  return (
    focused !== null &&
    (focused.isContentEditable || /^(?:input|textarea|select|iframe)$/.test(focused.localName))
  );
}

export function watchPointer({ card, hit, activeMark }: PointerParts, signal: AbortSignal): void {
  let frame = 0;
  let last: { point: Point; time: number; speed: number } | null = null;
  let latest: PointerEvent | null = null;
  let path: EventTarget[] = [];

  const look = () => {
    frame = 0;
    if (!latest) return;
    const { clientX: x, clientY: y, timeStamp: time } = latest;
    const point = { x, y };
    const passed = last ? time - last.time : 0;
    const now = passed > 0 && last ? Math.hypot(x - last.point.x, y - last.point.y) / passed : 0;
    const speed = last ? (now + last.speed) / 2 : now;
    last = { point, time, speed: now };
    const found = hit(point, path);
    const target = found && {
      id: found.mark.id,
      issuer: found.mark.mention.issuer,
      symbol: found.mark.mention.symbol,
      surface: found.mark.mention.surface,
      anchor: found.anchor,
    };
    card.tell({ type: 'move', point, speed, target });
  };

  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
    isPassive = true,
  ) => addEventListener(type, listener, { capture: true, passive: isPassive, signal });

  on('pointermove', (event) => {
    // A finger has no hover; over the card the card itself tells where the pointer is.
    if (event.pointerType === 'touch' || event.buttons !== 0 || isOwn(event.target)) return;
    latest = event;
    path = event.composedPath();
    frame ||= requestAnimationFrame(look);
  });
  on('pointerdown', (event) => {
    if (!isOwn(event.target)) card.tell({ type: 'press' });
  });
  on('scroll', ({ target }) => {
    if (isOwn(target)) return;
    const node = activeMark()?.segments[0]?.node;
    if (!node || (target as Node).contains(node)) card.tell({ type: 'scroll' });
  });
  on('blur', ({ target }) => {
    if (target === window) card.tell({ type: 'leave-window' });
  });
  document.documentElement.addEventListener('pointerleave', () => card.tell({ type: 'leave-window' }), {
    signal,
  });
  on(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || isOwn(event.target)) return;
      const { mode, kept } = card.session();
      if (mode === 'idle' && kept === null) return;
      card.tell({ type: 'escape' });
      if (mode === 'pending' || isPageEditing()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    false,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
