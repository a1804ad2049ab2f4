/** A pinned card is moved by its head, so that it need not cover what is read beside it. */
import type { CardHost } from './host';

const isHandle = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.head') !== null && target.closest('button') === null;

/** Until `signal` aborts; `onMoved` after each move. */
export function dragByHead(host: CardHost, onMoved: () => void, signal: AbortSignal): void {
  let last: { x: number; y: number } | null = null;
  host.root.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !isHandle(event.target)) return;
      last = { x: event.clientX, y: event.clientY };
      host.root.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    { signal },
  );
  host.root.addEventListener(
    'pointermove',
    (event) => {
      if (!last) return;
      host.moveBy(event.clientX - last.x, event.clientY - last.y);
      last = { x: event.clientX, y: event.clientY };
      onMoved();
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    host.root.addEventListener(
      end,
      () => {
        last = null;
      },
      { signal },
    );
  }
}
