/** What the editors wrote of an issuer, in the reader's language where it was translated. */
import { sayTranslated } from '../words/say';
import type { IssuerId } from './issuer';

export function editorsWords(
  what: 'why' | 'notes' | 'offer' | 'override',
  id: IssuerId,
  english: string,
): string {
  return sayTranslated(`issuers_${what}_${id.replaceAll('-', '_')}`) ?? english;
}
