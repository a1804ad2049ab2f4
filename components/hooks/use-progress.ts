import { useCallback, useEffect, useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { Progress } from '@/lib/refresh/progress';

/** While something is under way, and while nothing is; in ms. */
const QUICK_MS = 700;
const SLOW_MS = 4000;

/**
 * How far the refresh is, asked for again and again while the page is seen: an answer is true whichever worker gives
 * it, and the question wakes one that died.
 */
export function useProgress() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const running = progress?.state === 'running';

  const act = useCallback(async (name: 'refresh.progress' | 'refresh.start' | 'refresh.cancel') => {
    const reply = await ask(name, {});
    if (reply.ok) setProgress(reply.value);
    setNotice(reply.ok ? null : reply.message);
  }, []);

  useEffect(() => {
    void act('refresh.progress');
    const timer = setInterval(
      () => document.visibilityState === 'visible' && void act('refresh.progress'),
      running ? QUICK_MS : SLOW_MS,
    );
    return () => clearInterval(timer);
  }, [act, running]);

  return {
    progress,
    notice,
    start: () => void act('refresh.start'),
    cancel: () => void act('refresh.cancel'),
  };
}
