/** The sources that are on, each with an HTTP client that waits for its own turn. */
import type { IsoDate } from '@/lib/facts/fact';
import { createProvider, isProviderId, PROVIDERS } from './catalogue';
import { createHttp, type Gate } from './http';
import { type AnswerShelf, withShelf } from './kept-answers';
import { createPack, type PackAddress, packTraits } from './pack/pack-source';
import type { Source, SourceId, SourceLimits, SourceTraits } from './source';

const TIMEOUT_MS = 20_000;

export interface OpenSourcesOptions {
  on: readonly SourceId[];
  /** The reader's keys; a source that needs one and has none is left out. */
  keys: Readonly<Partial<Record<SourceId, string>>>;
  pack: { address: PackAddress; recall: () => Promise<unknown>; bundledAsOf: IsoDate } | null;
  now: () => Date;
  /** Origin of the stand-ins for all providers; null = the providers themselves. */
  via: string | null;
}

/** Everything a person can turn on in this build, the recommended first. */
export function sourcesOnOffer(pack: PackAddress | null): SourceTraits[] {
  return [...(pack ? [packTraits(pack)] : []), ...PROVIDERS];
}

export function openSources(
  { on, keys, pack, now, via }: OpenSourcesOptions,
  gateOf: (source: SourceId, limits: SourceLimits) => Gate,
  shelfOf: (traits: SourceTraits) => AnswerShelf,
): Source[] {
  return sourcesOnOffer(pack?.address ?? null).flatMap((traits): Source[] => {
    const key = keys[traits.id] ?? null;
    if (!on.includes(traits.id) || (traits.key.needed && key === null)) return [];
    const plain = createHttp({ gate: gateOf(traits.id, traits.limits), timeoutMs: TIMEOUT_MS, via });
    const http = withShelf(plain, shelfOf(traits));
    if (traits.id === 'pack') return pack ? [createPack({ ...pack, http, now })] : [];
    if (!isProviderId(traits.id)) return [];
    return [createProvider(traits.id, { http, now, key })];
  });
}
