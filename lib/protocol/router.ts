/**
 * The background's one listener. Whose message it is, what it may ask and whether it is well-formed are decided before
 * anything is awaited; a foreign message gets no answer at all, so that whoever it is meant for can give one.
 */

import { say } from '../words/say';
import { CONTENT_MESSAGES, type MessageName, type Reply, type ReplyOf, type Request } from './messages';
import type { Pace } from './pace';
import { failed } from './reply';
import { REQUEST_SCHEMAS } from './schemas';
import { type Origin, type OwnExtension, originOf, type Sender } from './sender';
import { isWithin } from './size';

export type Handlers = {
  [N in MessageName]: (request: Request<N>, origin: Origin) => Promise<Reply<ReplyOf<N>>>;
};

interface RouterParts {
  own: OwnExtension;
  /** Requests wait here until everything behind the routes has started. */
  handlers: Promise<Handlers>;
  logError: (where: string, error: unknown) => void;
  pace: Pace;
  /** Runs the work of every well-formed request, and so can tell how long it took. */
  timed?: (name: MessageName, work: () => Promise<Reply<unknown>>) => Promise<Reply<unknown>>;
}

/** The largest honest request: 1,000 mutes from the options; from a page: one issuer and an 80-letter word. */
const SIZE_LIMIT = { content: 2_000, page: 400_000 } as const;
/** A reader's own file comes from the options as a whole. */
const FILE_LIMIT = 2_100_000;
const WITH_FILE: ReadonlySet<MessageName> = new Set([
  'file.preview',
  'file.take',
  'watchlist.preview',
  'watchlist.take',
  // Taking back a removal of everything carries every note.
  'watchlist.undo',
]);
const FOR_CONTENT: ReadonlySet<string> = new Set(CONTENT_MESSAGES);

function isEnvelope(message: unknown): message is { to: 'sector-lens'; name?: unknown; request?: unknown } {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, 'to')
    ? (message as { to: unknown }).to === 'sector-lens'
    : false;
}

function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(REQUEST_SCHEMAS, name);
}

/** Listener for `runtime.onMessage`: `true` keeps the channel open for the reply, `undefined` leaves it to others. */
export function createRouter({ own, handlers, logError, pace, timed = (_, work) => work() }: RouterParts) {
  async function answer<N extends MessageName>(
    name: N,
    request: Request<N>,
    origin: Origin,
  ): Promise<Reply<unknown>> {
    try {
      return await (await handlers)[name](request, origin);
    } catch (error) {
      logError(name, error);
      return failed('internal', say('answers_fault'));
    }
  }

  function decide(
    message: { name?: unknown; request?: unknown },
    origin: Origin,
  ): () => Promise<Reply<unknown>> {
    const refuse =
      (...why: Parameters<typeof failed>) =>
      async () =>
        failed(...why);
    const { name, request } = message;
    if (!isMessageName(name)) return refuse('bad-request', say('answers_unknown_request'));
    if (origin.tier === 'content' && !FOR_CONTENT.has(name)) {
      return refuse('forbidden', say('answers_own_pages_only'));
    }
    if (!isWithin(request, WITH_FILE.has(name) ? FILE_LIMIT : SIZE_LIMIT[origin.tier])) {
      return refuse('bad-request', say('answers_too_large'));
    }
    const parsed = REQUEST_SCHEMAS[name].safeParse(request);
    if (!parsed.success) return refuse('bad-request', say('answers_malformed'));
    if (!pace(name, parsed.data, origin)) return refuse('unavailable', say('answers_too_fast'));
    return () => timed(name, () => answer(name, parsed.data as Request<typeof name>, origin));
  }

  return (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void): true | undefined => {
    if (!isEnvelope(message)) return undefined;
    const origin = originOf(sender, own);
    if (origin === null) return undefined;
    void decide(message, origin)().then(sendResponse);
    return true;
  };
}
