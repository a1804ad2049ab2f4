import { createRoot } from 'react-dom/client';
import { bridge as bridgeOfFrame } from '@/lib/overlay/bridge';
import { askBackground } from '@/lib/protocol/content-client';
import { CardSession } from './CardSession';
import { createHost } from './host';

/** Serves the cards of one frame until `signal` aborts: one host and one React root, in the page only while open. */
export function startCard(signal: AbortSignal): void {
  const bridge = bridgeOfFrame();
  // A script from before an update of the extension may still live in this world: one card is enough.
  bridge.toCard('stop', {});
  const host = createHost();
  const root = createRoot(host.root);
  let token: number | null = null;

  const close = () => {
    token = null;
    root.render(null);
    host.detach();
  };
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    root.unmount();
    host.detach();
  };
  const listening = AbortSignal.any([signal, stopping.signal]);

  for (const [type, inside] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const) {
    host.element.addEventListener(type, () => bridge.fromCard('pointer', { inside }));
  }
  host.element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && token !== null) bridge.fromCard('dismissed', { token });
  });
  bridge.onToCard(
    'open',
    (open) => {
      token = open.token;
      host.attach();
      root.render(
        <CardSession key={open.token} open={open} host={host} bridge={bridge} ask={askBackground} />,
      );
    },
    listening,
  );
  bridge.onToCard('close', (closing) => closing.token === token && close(), listening);
  bridge.onToCard('stop', stop, listening);
  signal.addEventListener('abort', stop, { once: true });
  bridge.fromCard('ready', {});
}
