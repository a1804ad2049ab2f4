/** Which frames lately asked about which company, to tell their cards when its figures are newer. Lost with the worker. */
import type { CardEnvelope } from '@/lib/protocol/messages';
import type { Origin } from '@/lib/protocol/sender';
import type { IssuerId } from '@/lib/universe/issuer';

interface Frame {
  tabId: number;
  frameId: number;
}

export interface CardTabs {
  asked(issuer: IssuerId, origin: Origin): void;
  tell(issuers: readonly IssuerId[]): void;
}

/** A reader has one card open, at most one a window. */
const KEPT = 8;

/** `send` may refuse: the tab may be gone, or its card. */
export function createCardTabs(
  send: (tabId: number, envelope: CardEnvelope, where: { frameId: number }) => Promise<unknown>,
): CardTabs {
  const frames = new Map<IssuerId, Frame>();
  return {
    asked(issuer, origin) {
      if (origin.tier !== 'content') return;
      frames.delete(issuer);
      frames.set(issuer, { tabId: origin.tabId, frameId: origin.frameId });
      for (const eldest of [...frames.keys()].slice(0, -KEPT)) frames.delete(eldest);
    },
    tell(issuers) {
      for (const issuer of issuers) {
        const frame = frames.get(issuer);
        if (!frame) continue;
        const envelope: CardEnvelope = { to: 'sector-lens-card', issuer };
        send(frame.tabId, envelope, { frameId: frame.frameId }).catch(() => undefined);
      }
    },
  };
}
