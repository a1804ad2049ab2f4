import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Placement, placeCard } from '@/lib/overlay/position';
import { ask } from '@/lib/protocol/client';
import { Card, type CardContent } from '../card/Card';
import { troubleOf } from '../card-host/trouble';
import { useCardContent } from '../hooks/use-card-content';
import { useExplanation } from '../hooks/use-explanation';
import { useHistory } from '../hooks/use-history';
import { useStar } from '../hooks/use-star';
import type { CardPopup } from './use-card-popup';

interface Props {
  popup: CardPopup;
  onStay(): void;
  onLeave(): void;
  onPin(): void;
  onClose(): void;
}

/** Beside its mark, inside the window, whatever it grows to. */
function usePlacement({ anchor }: CardPopup, shown: string | null) {
  const place = useRef<HTMLDivElement>(null);
  const [placement, setPlacement] = useState<Placement | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || shown === null) return;
    const measure = () => {
      const scroll = element.querySelector('.scroll');
      // As tall as it would be with nothing to scroll.
      const hidden = scroll ? scroll.scrollHeight - scroll.clientHeight : 0;
      const card = { width: element.offsetWidth, height: element.offsetHeight + hidden };
      setPlacement(placeCard(anchor, card, { width: innerWidth, height: innerHeight }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of element.querySelectorAll('.card, .scroll > *')) observer.observe(part);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [anchor, shown]);
  return { place, placement };
}

/** Takes the focus when it was asked for, and gives it back to whatever had it. */
function useFocus(place: React.RefObject<HTMLDivElement | null>, wanted: boolean, there: boolean) {
  useEffect(() => {
    if (!wanted || !there) return;
    const before = document.activeElement;
    const element = place.current;
    element?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    return () => {
      const held = element?.contains(document.activeElement) || document.activeElement === document.body;
      if (held && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [place, wanted, there]);
}

const nothing = () => undefined;

/** The card of one company, as on any page. */
export function CompanyCard({ popup, onStay, onLeave, onPin, onClose }: Props) {
  const { lookup, retry } = useCardContent(ask, popup.issuer, null);
  const { explanation, explain } = useExplanation(ask, popup.issuer, null);
  const { history, recall } = useHistory(ask, popup.issuer, null);
  const star = useStar(ask, popup.issuer);
  const visible = lookup.kind !== 'waiting' || lookup.slow;
  const { place, placement } = usePlacement(popup, visible ? lookup.kind : null);
  // A hidden card takes no focus.
  useFocus(place, popup.focus, visible && placement !== null);
  const content = (): CardContent => {
    if (lookup.kind === 'ready') return { kind: 'ready', context: lookup.context, explanation, history };
    if (lookup.kind === 'waiting') return { kind: 'loading', surface: popup.name };
    return { kind: 'failed', surface: popup.name, trouble: troubleOf(lookup.failure, retry) };
  };
  return (
    <div
      ref={place}
      className="sl-root company-card"
      style={{
        left: placement?.left ?? 0,
        top: placement?.top ?? 0,
        visibility: visible && placement ? undefined : 'hidden',
        ['--room' as string]: placement ? `${placement.maxHeight}px` : undefined,
      }}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      {visible ? (
        <Card
          content={content()}
          surface={null}
          notice={star.notice}
          controls={{
            starred: lookup.kind === 'ready' ? star.starred : null,
            pinned: popup.pinned,
            onStar: () => void star.toggle(),
            onPin,
            onClose,
          }}
          onExplain={() => void explain()}
          onHistory={() => void recall()}
          onMute={nothing}
        />
      ) : null}
    </div>
  );
}
