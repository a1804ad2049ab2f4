/** How a page asks the background: never throws, and outlasts a worker that is asleep, waking or just killed. */
import { isContextInvalidated } from '../platform/context-invalidated';
import { say } from '../words/say';
import type { Envelope, MessageName, Reply, ReplyOf, Request } from './messages';
import { failed } from './reply';

export type Ask = <N extends MessageName>(name: N, request: Request<N>) => Promise<Reply<ReplyOf<N>>>;

/** Pauses before asking again, in ms: a worker wakes within them. */
const PAUSES_MS = [50, 150, 400];
const NOT_DELIVERED = /receiving end does not exist|could not establish connection/i;
/** A lost answer leaves open whether it was done; asking twice would undo it. */
const NOT_REPEATABLE: ReadonlySet<MessageName> = new Set([
  'watchlist.toggle',
  'watchlist.add-note',
  'conditions.put',
]);

function isReply(reply: unknown): reply is Reply<never> {
  return typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** `send` is `runtime.sendMessage`. */
export function createAsk(send: (envelope: Envelope) => Promise<unknown>): Ask {
  return async (name, request) => {
    for (const wait of [...PAUSES_MS, null]) {
      try {
        const reply = await send({ to: 'sector-lens', name, request });
        if (isReply(reply)) return reply as Reply<ReplyOf<typeof name>>;
        if (NOT_REPEATABLE.has(name)) break;
      } catch (error) {
        if (isContextInvalidated(error)) {
          return failed('unavailable', say('answers_gone'));
        }
        const delivered = !(error instanceof Error && NOT_DELIVERED.test(error.message));
        if (delivered && NOT_REPEATABLE.has(name)) break;
      }
      if (wait !== null) await pause(wait);
    }
    return failed('unavailable', say('answers_silent'));
  };
}
