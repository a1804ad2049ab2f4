/** Asking the background from a content script, without schemas: the background is the side that parses. */
import { native } from '../platform/native';
import type { CONTENT_MESSAGES, Envelope, Reply, ReplyOf, Request } from './messages';

type ContentMessageName = (typeof CONTENT_MESSAGES)[number];

/** One request, one reply. Never rejects: a background that cannot answer is `unavailable`. */
export async function askBackground<N extends ContentMessageName>(
  name: N,
  request: Request<N>,
): Promise<Reply<ReplyOf<N>>> {
  try {
    const envelope: Envelope = { to: 'sector-lens', name, request };
    const reply = (await native.runtime.sendMessage(envelope)) as Reply<ReplyOf<N>> | undefined;
    return reply ?? { ok: false, code: 'unavailable', message: '' };
  } catch {
    return { ok: false, code: 'unavailable', message: '' };
  }
}
