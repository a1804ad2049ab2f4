/** What the browser's refusal to store means for the reader. */
import type { Failure } from '../protocol/messages';
import { failed } from '../protocol/reply';
import { say } from '../words/say';
import { refusedFor } from './quota';

export function refusal(error: unknown): Failure {
  return failed('unavailable', say(`watchlist_refusal_${refusedFor(error)}`));
}
