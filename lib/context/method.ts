/** Version of the written method these figures follow; every note and card carries it. */
export const METHOD_VERSION = '1';

import type { IsoDate } from '../facts/fact';
import { formatDate } from './format';

/** The line under every card. `asOf` null = no figure on the card carries a date. */
export function footerOf(asOf: IsoDate | null): string {
  const date = asOf === null ? '' : ` Data as of ${formatDate(asOf)}.`;
  return `Information, not investment advice. Medians compare; they do not say what a share is worth.${date} Method v${METHOD_VERSION}.`;
}
