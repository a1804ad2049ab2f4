import { createRoot, type Root } from 'react-dom/client';
import { bridge as bridgeOfFrame, type ToCard } from '@/lib/overlay/bridge';
import { askBackground } from '@/lib/protocol/content-client';
import { createAskAhead } from './ask-ahead';
import { CardSession } from './CardSession';
import { type CardHost, createHost } from './host';

/** A place for one card: in the page only while a card is open in it, and used again by the next. */
interface Slot {
  host: CardHost;
  root: Root;
  open: ToCard['open'] | null;
}

/** Serves the cards of one frame until `signal` aborts: the one that comes and goes, and a pinned one beside it. */
export function startCard(signal: AbortSignal): void {
  const bridge = bridgeOfFrame();
  // A script from before an update of the extension may still live in this world: one card is enough.
  bridge.toCard('stop', {});
  const { ahead, ask } = createAskAhead(askBackground);
  const slots: Slot[] = [];

  const draw = () => {
    for (const { host, root, open } of slots) {
      const beside = slots.find((slot) => slot.open !== null && slot.open !== open)?.open ?? null;
      root.render(
        open === null ? null : (
          <CardSession key={open.token} open={open} beside={beside} host={host} bridge={bridge} ask={ask} />
        ),
      );
    }
  };

  let top: Slot | null = null;
  /** Only when it is not there already: each raising makes the browser look at it anew. */
  const raise = (slot: Slot) => {
    if (top !== slot) slot.host.raise();
    top = slot;
  };

  const makeSlot = (): Slot => {
    const host = createHost();
    const slot: Slot = { host, root: createRoot(host.root), open: null };
    const { element } = host;
    for (const [type, inside] of [
      ['pointerenter', true],
      ['pointerleave', false],
    ] as const) {
      element.addEventListener(type, () => {
        if (!slot.open) return;
        if (inside && slots.filter(({ open }) => open !== null).length > 1) raise(slot);
        bridge.fromCard('pointer', { token: slot.open.token, inside });
      });
    }
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && slot.open) bridge.fromCard('dismissed', { token: slot.open.token });
    });
    slots.push(slot);
    return slot;
  };

  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    for (const { host, root } of slots) {
      root.unmount();
      host.detach();
    }
  };
  const listening = AbortSignal.any([signal, stopping.signal]);

  bridge.onToCard(
    'open',
    (open) => {
      const isKept = (slot: Slot) => slot.open !== null && slot.open.token === open.keep;
      const free = slots.filter((slot) => !isKept(slot));
      const slot = free.find((one) => one.open !== null) ?? free[0] ?? makeSlot();
      const isNew = slot.open === null;
      slot.open = open;
      slot.host.attach();
      if (isNew) top = slot;
      else raise(slot);
      draw();
    },
    listening,
  );
  bridge.onToCard(
    'close',
    ({ token }) => {
      const slot = slots.find(({ open }) => open?.token === token);
      if (!slot) return;
      slot.open = null;
      draw();
      slot.host.detach();
    },
    listening,
  );
  bridge.onToCard('ahead', ({ issuer, symbol }) => ahead(issuer, symbol), listening);
  bridge.onToCard('stop', stop, listening);
  signal.addEventListener('abort', stop, { once: true });
  bridge.fromCard('ready', {});
}
