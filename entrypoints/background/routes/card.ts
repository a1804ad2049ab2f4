import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { CARD_SCRIPT, MARKS_SCRIPT } from '@/lib/platform/script-files';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Origin } from '@/lib/protocol/sender';

/** Into the very document that asked: after a navigation its frame belongs to another page. */
async function injectInto(origin: Origin, file: string) {
  if (origin.tier !== 'content') return failed('bad-request', 'Scripts are put into a page only.');
  const { tabId, frameId, documentId } = origin;
  const where = documentId === null ? { frameIds: [frameId] } : { documentIds: [documentId] };
  try {
    await browser.scripting.executeScript({ target: { tabId, ...where }, files: [file] });
    return done(null);
  } catch (error) {
    logError(file, error);
    return failed('unavailable', 'The browser does not let Sector Lens work on this page.');
  }
}

export const cardRoutes = () =>
  ({
    'marks.inject': async (_request, origin) => injectInto(origin, MARKS_SCRIPT),
    'card.inject': async (_request, origin) => injectInto(origin, CARD_SCRIPT),
  }) satisfies Partial<Handlers>;
