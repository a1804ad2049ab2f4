import { useEffect, useState } from 'react';
import { browser } from '@/lib/platform/browser';

const NOTICES = { permissions: ['notifications' as const] };

export type NoticeState = 'on' | 'off' | 'refused';

/** Whether the browser may show notices. Asked for within the click that wants them, and never twice by itself. */
export function useNotices() {
  const [state, setState] = useState<NoticeState | null>(null);
  useEffect(() => {
    void browser.permissions.contains(NOTICES).then((on) => setState(on ? 'on' : 'off'));
  }, []);
  const allow = async () => {
    const given = await browser.permissions.request(NOTICES).catch(() => false);
    setState(given ? 'on' : 'refused');
  };
  return { state, allow };
}
