import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { CARD_SCRIPT, MARKS_SCRIPT } from '@/lib/platform/script-files';
import type { Reply } from '@/lib/protocol/messages';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Origin } from '@/lib/protocol/sender';
import { say } from '@/lib/words/say';

/** Into the very document that asked: after a navigation its frame belongs to another page. */
async function inject(origin: Origin, file: string): Promise<Reply<null>> {
  if (origin.tier !== 'content') return failed('bad-request', say('answers_page_only'));
  const { tabId, frameId, documentId } = origin;
  const where = documentId === null ? { frameIds: [frameId] } : { documentIds: [documentId] };
  try {
    await browser.scripting.executeScript({ target: { tabId, ...where }, files: [file] });
    return done(null);
  } catch (error) {
    logError('inject', error);
    return failed('unavailable', say('answers_page_closed'));
  }
}

export const injectRoutes = () =>
  ({
    'card.inject': (_request, origin) => inject(origin, CARD_SCRIPT),
    'marks.inject': (_request, origin) => inject(origin, MARKS_SCRIPT),
  }) satisfies Partial<Handlers>;
