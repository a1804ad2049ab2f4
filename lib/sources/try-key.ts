import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import type { Trouble } from './answer';
import { createProvider, type ProviderId } from './catalogue';
import type { Http } from './http';
import type { SourceDeps } from './source';

/**
 * Tests a key with one request about a company everybody knows. Null when the key is good; otherwise what is wrong:
 * `bad-key`, or why it could not be tested.
 */
export async function tryKey(
  id: ProviderId,
  deps: SourceDeps,
  wellKnown: Issuer,
  signal: AbortSignal,
): Promise<Trouble | null> {
  let requests = 0;
  // Sources ask on only after a good answer, so a second question is proof enough and is not sent.
  const once: Http = {
    get(request) {
      requests += 1;
      if (requests === 1) return deps.http.get(request);
      return Promise.resolve({
        kind: 'failed',
        reason: 'unavailable',
        message: say('sources_trouble_not_asked'),
      });
    },
  };
  const { failures } = await createProvider(id, { ...deps, http: once }).fetch([wellKnown], signal);
  const [failure] = failures;
  if (requests > 1 || !failure) return null;
  const { issuer: _issuer, ...trouble } = failure;
  return trouble;
}
