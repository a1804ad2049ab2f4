/** Answers popup and background: what is mentioned here, show one, step to the next. One frame of a tab answers. */
import type { PageMentions, TabEnvelope, TabMessages } from '@/lib/protocol/messages';
import type { Frame } from './start';

interface Present {
  frame: Frame | null;
  isPaused: boolean;
}

/** True when this frame answered; a tab's other frames stay silent, the first answer counts. */
export function answerTab(
  message: TabEnvelope | null,
  { frame, isPaused }: Present,
  reply: (value: unknown) => void,
): boolean {
  if (message?.to !== 'sector-lens-tab') return false;
  const isTop = window === window.top;
  switch (message.name) {
    case 'tab.mentions': {
      if (!isTop) return false;
      const none = { url: location.href, companies: [], products: [] };
      const found = frame?.mentions() ?? Promise.resolve(none);
      found.then((mentions) => reply({ ...mentions, paused: isPaused } satisfies PageMentions));
      return true;
    }
    case 'tab.show': {
      const { issuer } = message.request as TabMessages['tab.show']['request'];
      const isShown = frame?.show(issuer) ?? false;
      if (isShown || isTop) reply(isShown);
      return isShown || isTop;
    }
    case 'tab.step':
      if (!hasFocus()) return false;
      reply(frame?.step() ?? false);
      return true;
    case 'tab.selection': {
      const { text } = message.request as TabMessages['tab.selection']['request'];
      // The menu names its frame, the only one that has this selection.
      if (getSelection()?.toString().trim() === '') return false;
      reply(frame?.select(text) ?? false);
      return true;
    }
    default:
      return false;
  }
}

/** The frame the reader is in: focused, and not merely around the one that is. */
function hasFocus(): boolean {
  return document.activeElement?.localName !== 'iframe' && (document.hasFocus() || window === window.top);
}
