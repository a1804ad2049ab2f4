import { isExtensionAlive } from '@/lib/platform/native';
import type { Failure } from '@/lib/protocol/messages';
import type { CardTrouble } from '../card/Card';
import { card } from '../strings/card';

/** What happened, what still works, what to do. */
export function troubleOf(failure: Failure, retry: () => void): CardTrouble {
  const words = card.failed;
  if (!isExtensionAlive())
    return { title: words.gone, works: words.goneWorks, todo: words.goneTodo, onRetry: null };
  if (failure.code === 'not-found')
    return { title: words.notFound, works: words.works, todo: words.notFoundTodo, onRetry: null };
  return { title: words.title, works: words.works, todo: words.todo, onRetry: retry };
}
