import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { CARD_SCRIPT, MARKS_SCRIPT } from '@/lib/platform/script-files';
import type { Reply } from '@/lib/protocol/messages';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Origin } from '@/lib/protocol/sender';

/** Into the very document that asked: after a navigation its frame belongs to another page. */
async function inject(origin: Origin, file: string): Promise<Reply<null>> {
  if (origin.tier !== 'content') return failed('bad-request', 'Only a page can ask for a script.');
  const { tabId, frameId, documentId } = origin;
  const where = documentId === null ? { frameIds: [frameId] } : { documentIds: [documentId] };
  try {
    await browser.scripting.executeScript({ target: { tabId, ...where }, files: [file] });
    return done(null);
  } catch (error) {
    logError('inject', error);
    return failed('unavailable', 'The browser does not let Sector Lens work on this page.');
  }
}

export const injectRoutes = () =>
  ({
    'card.inject': (_request, origin) => inject(origin, CARD_SCRIPT),
    'marks.inject': (_request, origin) => inject(origin, MARKS_SCRIPT),
  }) satisfies Partial<Handlers>;
