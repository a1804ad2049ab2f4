/** Version of the written method these figures follow; every note and card carries it. */
export const METHOD_VERSION = '1';

import type { IsoDate } from '../facts/fact';
import { say } from '../words/say';
import { formatDate } from './format';

/** The line under every card. `asOf` null = no figure on the card carries a date. */
export function footerOf(asOf: IsoDate | null): string {
  if (asOf === null) return say('context_footer_undated', METHOD_VERSION);
  return say('context_footer', formatDate(asOf), METHOD_VERSION);
}
