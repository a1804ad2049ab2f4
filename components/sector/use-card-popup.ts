import { useCallback, useEffect, useRef, useState } from 'react';
import type { Box } from '@/lib/overlay/bridge';

export interface CardPopup {
  issuer: string;
  name: string;
  anchor: Box;
  pinned: boolean;
  /** Opened by key or click: the card takes the focus and gives it back. */
  focus: boolean;
}

/** As on a page: a pause before the card opens, and time to reach it. In ms. */
const DWELL_MS = 220;
const GRACE_MS = 260;

type Subject = Pick<CardPopup, 'issuer' | 'name' | 'anchor'>;

/** Which company's card is open, moved by pointer and keys. */
export function useCardPopup() {
  const [popup, setPopup] = useState<CardPopup | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((work: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => stay, [stay]);

  const close = useCallback(() => {
    stay();
    setPopup(null);
  }, [stay]);
  const open = useCallback(
    (subject: Subject) => {
      stay();
      setPopup({ ...subject, pinned: true, focus: true });
    },
    [stay],
  );
  const rest = useCallback(
    (subject: Subject) =>
      later(
        () => setPopup((now) => (now?.pinned ? now : { ...subject, pinned: false, focus: false })),
        DWELL_MS,
      ),
    [later],
  );
  const leave = useCallback(
    () => later(() => setPopup((now) => (now?.pinned ? now : null)), GRACE_MS),
    [later],
  );
  const pin = useCallback(() => setPopup((now) => now && { ...now, pinned: !now.pinned }), []);

  useEffect(() => {
    if (!popup) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const onScroll = () => setPopup((now) => (now?.pinned ? now : null));
    addEventListener('keydown', onKey);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('scroll', onScroll);
    };
  }, [popup, close]);

  return { popup, open, rest, leave, stay, pin, close };
}
