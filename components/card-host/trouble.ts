import { isExtensionAlive } from '@/lib/platform/native';
import type { Failure } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import type { CardTrouble } from '../card/Card';

/** What happened, what still works, what to do. */
export function troubleOf(failure: Failure, retry: () => void): CardTrouble {
  if (!isExtensionAlive())
    return {
      title: say('card_failed_gone'),
      works: say('card_failed_gone_works'),
      todo: say('card_failed_gone_todo'),
      onRetry: null,
    };
  if (failure.code === 'not-found')
    return {
      title: say('card_failed_not_found'),
      works: say('card_failed_works'),
      todo: say('card_failed_not_found_todo'),
      onRetry: null,
    };
  return {
    title: say('card_failed_title'),
    works: say('card_failed_works'),
    todo: say('card_failed_todo'),
    onRetry: retry,
  };
}
