import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import type { Bridge, ToCard } from '@/lib/overlay/bridge';
import { say } from '@/lib/words/say';
import { Card, type CardContent } from '../card/Card';
import { Compare } from '../card/Compare';
import { type AskBackground, type Lookup, useCardContent } from '../hooks/use-card-content';
import { useExplanation } from '../hooks/use-explanation';
import { useHistory } from '../hooks/use-history';
import { useStar } from '../hooks/use-star';
import { dragByHead } from './drag';
import type { CardHost } from './host';
import { troubleOf } from './trouble';

interface Props {
  open: ToCard['open'];
  /** The card that stands beside this one. */
  beside: ToCard['open'] | null;
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

interface ComparedProps {
  other: ToCard['open'];
  own: SectorContext;
  props: Props;
  onBack(): void;
}

/** Both cards as one: the other makes room, and what it said is asked for once more. */
function ComparedSession({ other, own, props, onBack }: ComparedProps) {
  const { open, host, bridge, ask } = props;
  const { lookup } = useCardContent(ask, other.issuer, other.symbol);
  const place = usePlace(props, lookup.kind);
  useDrag(host, true, place);
  const isReady = lookup.kind === 'ready';
  // The button that was pressed is gone; the focus goes on where the reader looks.
  useEffect(() => {
    if (isReady) host.root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }, [host, isReady]);
  if (!isReady) return null;
  return (
    <Compare
      pair={[lookup.context, own]}
      onBack={onBack}
      onClose={() => bridge.fromCard('dismissed', { token: open.token })}
    />
  );
}

/** Why a press did nothing: something of the page lies over the card. */
function useCovered(host: CardHost): string | null {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    host.whenCovered(() => setCovered(true));
    return () => host.whenCovered(null);
  }, [host]);
  return covered ? say('card_covered') : null;
}

/** One opening of the card: asks, draws, places, and reports to the scan script. */
export function CardSession(props: Props) {
  const { open, beside, host, bridge, ask } = props;
  const [other, setOther] = useState<ToCard['open'] | null>(null);
  const { lookup, retry } = useCardContent(ask, open.issuer, open.symbol);
  const star = useStar(ask, open.issuer);
  const { explanation, explain } = useExplanation(ask, open.issuer, open.symbol);
  const { history, recall } = useHistory(ask, open.issuer, open.symbol);
  const covered = useCovered(host);
  const [pinned, setPinned] = useState(false);
  const visible = lookup.kind !== 'waiting' || lookup.slow;
  const place = usePlace(props, visible ? lookup.kind : null);
  useDrag(host, pinned, place);
  useFocus(host, open.focus && visible);
  if (!visible) return null;

  const dismiss = () => bridge.fromCard('dismissed', { token: open.token });
  const pin = (isPinned: boolean) => {
    setPinned(isPinned);
    bridge.fromCard('pin', { token: open.token, pinned: isPinned });
  };
  const compare = (against: ToCard['open']) => {
    pin(true);
    setOther(against);
    bridge.fromCard('dismissed', { token: against.token });
  };
  if (other !== null && lookup.kind === 'ready')
    return <ComparedSession other={other} own={lookup.context} props={props} onBack={() => setOther(null)} />;
  const mute = (everywhere: boolean) => {
    bridge.fromCard('mute', { surface: open.surface, issuer: open.issuer, everywhere });
    dismiss();
  };
  const content = (): CardContent => {
    if (lookup.kind === 'ready') return { kind: 'ready', context: lookup.context, explanation, history };
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
        onPin: () => pin(!pinned),
        onClose: dismiss,
      }}
      notice={covered ?? star.notice}
      surface={open.surface}
      onExplain={() => void explain()}
      onHistory={() => void recall()}
      onMute={mute}
      compare={beside ? { name: beside.surface, onCompare: () => compare(beside) } : undefined}
    />
  );
}
