/** A provider asked through real HTTP on the loopback. */

import { createProvider, type ProviderId } from '@/lib/sources/catalogue';
import { createHttp, type Http } from '@/lib/sources/http';
import type { Source, SourceResult } from '@/lib/sources/source';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Issuer } from '@/lib/universe/issuer';
import { GOOD_KEY } from '@/scripts/fake-sources/answer';
import type { FakeSources } from '@/scripts/fake-sources/server';

export const TODAY = '2026-11-20';
export const NOW = new Date('2026-11-20T22:00:00Z');

export const issuerOf = (id: string): Issuer => {
  const issuer = loadBundledUniverse().byId.get(id);
  if (!issuer) throw new Error(`no issuer ${id}`);
  return issuer;
};

export const httpTo = (sources: FakeSources, timeoutMs = 20_000): Http =>
  createHttp({ gate: () => Promise.resolve(null), timeoutMs, via: sources.origin });

export function providerAt(
  sources: FakeSources,
  id: ProviderId,
  key: string | null = GOOD_KEY,
  timeoutMs?: number,
): Source {
  return createProvider(id, { http: httpTo(sources, timeoutMs), now: () => NOW, key });
}

/** `metric symbol value currency as_of` of each fact, and `issuer reason` of each failure: easy to compare. */
export function inShort({ facts, failures }: SourceResult): { facts: string[]; failures: string[] } {
  return {
    facts: facts.map(
      ({ metric, symbol, value, currency, as_of }) => `${metric} ${symbol} ${value} ${currency} ${as_of}`,
    ),
    failures: failures.map(({ issuer, reason }) => `${issuer ?? 'source'} ${reason}`),
  };
}
