import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { CARD_SCRIPT } from '@/lib/platform/script-files';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';

/** The card goes into the very document that asked: after a navigation its frame belongs to another page. */
export const cardRoutes = () =>
  ({
    'card.inject': async (_request, origin) => {
      if (origin.tier !== 'content') return failed('bad-request', 'A card is shown in a page only.');
      const { tabId, frameId, documentId } = origin;
      const where = documentId === null ? { frameIds: [frameId] } : { documentIds: [documentId] };
      try {
        await browser.scripting.executeScript({ target: { tabId, ...where }, files: [CARD_SCRIPT] });
        return done(null);
      } catch (error) {
        logError('card.inject', error);
        return failed('unavailable', 'The browser does not let Sector Lens show a card on this page.');
      }
    },
  }) satisfies Partial<Handlers>;
