import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Bridge, ToCard } from '@/lib/overlay/bridge';
import { Card, type CardContent } from '../card/Card';
import { type AskBackground, type Lookup, useCardContent } from '../hooks/use-card-content';
import { useExplanation } from '../hooks/use-explanation';
import { useStar } from '../hooks/use-star';
import { dragByHead } from './drag';
import type { CardHost } from './host';
import { troubleOf } from './trouble';

interface Props {
  open: ToCard['open'];
  host: CardHost;
  bridge: Bridge;
  ask: AskBackground;
}

/** Keeps the card beside its mark while it grows or the window changes, and tells the scan script where it is. */
function usePlace({ open, host, bridge }: Props, shown: Lookup['kind'] | null) {
  const place = useCallback(() => {
    const box = host.place(open.anchor);
    if (box) bridge.fromCard('shown', { token: open.token, box });
  }, [open, host, bridge]);
  useLayoutEffect(() => {
    if (shown === null) return;
    host.forget();
    place();
  }, [shown, host, place]);
  useEffect(() => {
    if (shown === null) return;
    const observer = new ResizeObserver(place);
    for (const part of host.root.querySelectorAll('.scroll > *')) observer.observe(part);
    addEventListener('resize', place);
    return () => {
      observer.disconnect();
      removeEventListener('resize', place);
    };
  }, [shown, host, place]);
  return place;
}

function useDrag(host: CardHost, pinned: boolean, place: () => void) {
  useEffect(() => {
    if (!pinned) return;
    const dragging = new AbortController();
    dragByHead(host, place, dragging.signal);
    return () => dragging.abort();
  }, [host, pinned, place]);
}

/** Only a keyboard command may move the focus; it goes back to where it was when the card closes. */
function useFocus(host: CardHost, wanted: boolean) {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!wanted) return;
    before.current = document.activeElement;
    host.root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    return () => {
      const held = document.activeElement === host.element || document.activeElement === document.body;
      if (held && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    };
  }, [host, wanted]);
}

/** One opening of the card: asks, draws, places, and reports to the scan script. */
export function CardSession(props: Props) {
  const { open, host, bridge, ask } = props;
  const { lookup, retry } = useCardContent(ask, open.issuer, open.symbol);
  const star = useStar(ask, open.issuer);
  const { explanation, explain } = useExplanation(ask, open.issuer, open.symbol);
  const [pinned, setPinned] = useState(false);
  const visible = lookup.kind !== 'waiting' || lookup.slow;
  const place = usePlace(props, visible ? lookup.kind : null);
  useDrag(host, pinned, place);
  useFocus(host, open.focus && visible);
  if (!visible) return null;

  const dismiss = () => bridge.fromCard('dismissed', { token: open.token });
  const pin = () => {
    setPinned(!pinned);
    bridge.fromCard('pin', { pinned: !pinned });
  };
  const mute = (everywhere: boolean) => {
    bridge.fromCard('mute', { surface: open.surface, issuer: open.issuer, everywhere });
    dismiss();
  };
  const content = (): CardContent => {
    if (lookup.kind === 'ready') return { kind: 'ready', context: lookup.context, explanation };
    if (lookup.kind === 'waiting') return { kind: 'loading', surface: open.surface };
    return { kind: 'failed', surface: open.surface, trouble: troubleOf(lookup.failure, retry) };
  };
  return (
    <Card
      content={content()}
      controls={{
        starred: lookup.kind === 'ready' ? star.starred : null,
        pinned,
        onStar: () => void star.toggle(),
        onPin: pin,
        onClose: dismiss,
      }}
      notice={star.notice}
      surface={open.surface}
      onExplain={() => void explain()}
      onMute={mute}
    />
  );
}
