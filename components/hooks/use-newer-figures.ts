import { useEffect, useRef } from 'react';
import { isExtensionAlive, type NativeMessageListener, native } from '@/lib/platform/native';
import type { CardEnvelope } from '@/lib/protocol/messages';

/** Calls `onNewer` when the background says that figures of this company came in while its card is open. */
export function useNewerFigures(issuer: string, onNewer: () => void): void {
  const latest = useRef(onNewer);
  latest.current = onNewer;
  useEffect(() => {
    if (!isExtensionAlive()) return;
    const listen: NativeMessageListener = (message) => {
      const { to, issuer: whose } = (message ?? {}) as Partial<CardEnvelope>;
      if (to === 'sector-lens-card' && whose === issuer) latest.current();
      return false;
    };
    native.runtime.onMessage.addListener(listen);
    return () => native.runtime.onMessage.removeListener(listen);
  }, [issuer]);
}
