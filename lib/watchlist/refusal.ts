/** What the browser's refusal to store means for the reader. */
import type { Failure } from '../protocol/messages';
import { failed } from '../protocol/reply';

const UNCHANGED = 'Your watchlist is unchanged.';

export function refusal(error: unknown): Failure {
  const words = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE_OPERATIONS|per (?:minute|hour)/i.test(words)) {
    return failed(
      'unavailable',
      `The browser allows no more changes this minute. ${UNCHANGED} Please try again soon.`,
    );
  }
  if (/quota|MAX_ITEMS/i.test(words)) {
    return failed(
      'unavailable',
      `The browser's storage for synchronised data is full. ${UNCHANGED} Remove entries or shorten notes to make room.`,
    );
  }
  return failed('unavailable', `The browser refused to save. ${UNCHANGED}`);
}
