import { useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { ask } from '@/lib/protocol/client';
import type { SiteState } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';

/** Turns a site on and off. The permission is asked for in the click itself: a gesture cannot cross a message. */
export function useSiteSwitch(onChanged: (isOn: boolean) => void) {
  const [notice, setNotice] = useState<string | null>(null);
  const enable = async (site: SiteState, url: string) => {
    if (site.pattern === null) return;
    const granted = site.state === 'off' || (await browser.permissions.request({ origins: [site.pattern] }));
    if (!granted) return setNotice(say('popup_refused'));
    const reply = await ask('site.enable', { url });
    setNotice(reply.ok ? null : reply.message);
    if (reply.ok) onChanged(true);
  };
  const disable = async (url: string) => {
    const reply = await ask('site.disable', { url });
    setNotice(reply.ok ? null : reply.message);
    if (reply.ok) onChanged(false);
  };
  return { notice, enable, disable };
}
