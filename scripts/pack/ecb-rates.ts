import type { SourceInfo } from '@/lib/facts/fact';
import { createEcb, ECB } from '@/lib/sources/ecb/ecb-source';
import { createHttp } from '@/lib/sources/http';
import type { SourceResult } from '@/lib/sources/source';
import type { Universe } from '@/lib/universe/universe';

/** Asked once the language is set. */
export const ecbInfo = (): SourceInfo => ({ id: ECB.id, label: ECB.label, url: ECB.url, licence: null });

/** The euro's reference rates of the currencies in the universe; one request. */
export function ecbRates(universe: Universe, via: string | null): Promise<SourceResult> {
  const http = createHttp({ gate: async () => null, timeoutMs: 30_000, via });
  const source = createEcb({ http, now: () => new Date(), key: null });
  return source.fetch(universe.listed, new AbortController().signal);
}
