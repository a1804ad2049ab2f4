import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { done, failed } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { isProviderId } from '@/lib/sources/catalogue';
import { createHttp } from '@/lib/sources/http';
import type { SourceId } from '@/lib/sources/source';
import { tryKey } from '@/lib/sources/try-key';
import { say } from '@/lib/words/say';
import type { Services } from '../services';
import { isFrom } from '../source-desk';

const TRY_MS = 15_000;
/** In every source, and followed by everybody: asking about it tells nothing. */
const WELL_KNOWN = 'nvda';

const unknown = () => failed('not-found', say('answers_unknown_source'));

export const sourceRoutes = (services: Services) => {
  const { desk, store, queue, refresher, universe, market, publisher, via } = services;
  const traitsOf = (source: SourceId) => desk.offered.find(({ id }) => id === source);
  const mayAsk = (hosts: readonly string[]) => browser.permissions.contains({ origins: [...hosts] });
  const rows = async () => done(await desk.rows());
  const refused = (label: string) => failed('forbidden', say('answers_source_refused', label));

  async function keyTrouble(source: SourceId, key: string): Promise<string | null> {
    const wellKnown = universe.byId.get(WELL_KNOWN);
    if (!isProviderId(source) || !wellKnown) return say('answers_no_key_needed');
    const http = createHttp({ gate: async () => null, timeoutMs: TRY_MS, via });
    const deps = { http, now: () => new Date(), key };
    const trouble = await tryKey(source, deps, wellKnown, AbortSignal.timeout(2 * TRY_MS));
    // A plan that leaves something out still has a key that is known.
    if (trouble === null || trouble.reason === 'not-in-plan') return null;
    return trouble.message;
  }

  return {
    'source.list': rows,

    'source.turn-on': async ({ source }) => {
      const traits = traitsOf(source);
      if (!traits) return unknown();
      if (!(await mayAsk(traits.hosts))) return refused(traits.label);
      if (traits.key.needed && (await store.keys.get(source)) === null)
        return failed('bad-request', say('answers_key_needed', traits.label));
      await desk.turn(source, true);
      await refresher.sourcesChanged();
      return rows();
    },

    'source.turn-off': async ({ source }) => {
      const traits = traitsOf(source);
      if (!traits) return unknown();
      await desk.turn(source, false);
      await refresher.halt();
      await queue.forget(source, { what: 'answers' });
      // The browser refuses to give back what its manifest grants; the source is off all the same.
      await browser.permissions
        .remove({ origins: [...traits.hosts] })
        .catch((error) => logError('sources.release', error));
      await refresher.sourcesChanged();
      return rows();
    },

    'source.key': async ({ source, key }) => {
      const traits = traitsOf(source);
      if (!traits?.key.needed) return unknown();
      if (!(await mayAsk(traits.hosts))) return refused(traits.label);
      const trouble = await keyTrouble(source, key);
      if (trouble !== null) return failed('forbidden', say('answers_key_not_kept', traits.label, trouble));
      await store.keys.put(source, key);
      await refresher.halt();
      await queue.forget(source, { what: 'all' });
      await desk.turn(source, true);
      await refresher.sourcesChanged();
      return rows();
    },

    'source.forget-key': async ({ source }) => {
      if (!traitsOf(source)) return unknown();
      await desk.turn(source, false);
      await store.keys.remove(source);
      await refresher.sourcesChanged();
      return rows();
    },

    'source.drop-facts': async ({ source }) => {
      if (!traitsOf(source)) return unknown();
      await store.dropFacts(isFrom(source));
      await refresher.halt();
      await queue.forget(source, { what: 'figures' });
      market.forget();
      await publisher.publish();
      return rows();
    },
  } satisfies Partial<Handlers>;
};
