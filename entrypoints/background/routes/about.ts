import { METHOD_VERSION } from '@/lib/context/method';
import { droppedWords } from '@/lib/facts/dropped-words';
import type { SourceInfo } from '@/lib/facts/fact';
import { loadSnapshot } from '@/lib/facts/snapshot';
import type { AboutData } from '@/lib/protocol/messages';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { readSourceInfos } from '@/lib/refresh/stored-queue';
import { PROVIDERS } from '@/lib/sources/catalogue';
import { LAYERS, layerLabel } from '@/lib/universe/labels';
import type { Universe } from '@/lib/universe/universe';
import type { Services } from '../services';

function describeUniverse({ all }: Universe): AboutData['universe'] {
  const funds = all.filter(({ type }) => type === 'etf').length;
  const listed = all.filter(({ type, status }) => type !== 'etf' && status === 'listed').length;
  return {
    issuers: all.length,
    listed,
    funds,
    unlisted: all.length - funds - listed,
    curated_on:
      all
        .map(({ curated_on }) => curated_on)
        .sort()
        .at(-1) ?? '',
  };
}

function labelOf(code: string): string {
  const layer = LAYERS.find((known) => known === code);
  return layer ? layerLabel(layer) : code;
}

export const aboutRoutes = ({ version, universe, store, notices }: Services) =>
  ({
    'about.get': async () => {
      const snapshot = loadSnapshot();
      const { bySource } = await store.counts();
      const brought = await readSourceInfos(store.work);
      const infos = [...snapshot.sources, ...PROVIDERS.map((one) => ({ ...one, licence: null })), ...brought];
      const known = new Map<string, SourceInfo>(infos.map((one) => [one.id, one]));
      return done({
        version,
        method_version: METHOD_VERSION,
        universe: describeUniverse(universe),
        snapshot: { as_of: snapshot.as_of, facts: snapshot.facts.length },
        coverage: snapshot.coverage.map((row) => ({ ...row, label: labelOf(row.layer) })),
        sources: Object.entries(bySource).map(([id, { facts, newest }]) => {
          const { label = id, url = null, licence = null } = known.get(id) ?? {};
          return { id, label, url, licence, facts, newest };
        }),
        dropped: snapshot.dropped.map(({ reason, count }) => ({ reason: droppedWords(reason), count })),
        store: store.kind,
        notices: await notices.take(),
      });
    },
  }) satisfies Partial<Handlers>;
