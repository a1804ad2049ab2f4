/** Figures of all US filers, asked one after the other at the pace the SEC allows. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fact, SourceInfo } from '@/lib/facts/fact';
import { createHttp } from '@/lib/sources/http';
import { createSec, SEC } from '@/lib/sources/sec/sec-source';
import type { SourceFailure } from '@/lib/sources/source';
import type { Universe } from '@/lib/universe/universe';

/** Asked once the language is set. */
export const secInfo = (): SourceInfo => ({
  id: SEC.id,
  label: SEC.label,
  url: SEC.url,
  licence: 'public domain',
});

export interface SecFacts {
  facts: Fact[];
  failures: SourceFailure[];
}

/** `contact` is the name and e-mail the SEC asks automated readers to declare. */
export async function secFacts(universe: Universe, contact: string, via: string | null): Promise<SecFacts> {
  // Stand-ins are in no hurry, and nobody waits for them.
  const spacingMs = via === null ? 1000 / SEC.limits.perSecond : 0;
  const http = createHttp({
    gate: () => pause(spacingMs, null),
    timeoutMs: 30_000,
    via,
    headers: { 'User-Agent': contact },
  });
  const source = createSec({ http, now: () => new Date(), key: null });
  const gathered: SecFacts = { facts: [], failures: [] };
  for (const issuer of universe.listed.filter((one) => source.covers(one))) {
    const { facts, failures } = await source.fetch([issuer], new AbortController().signal);
    gathered.facts.push(...facts);
    gathered.failures.push(...failures);
    // One blocked answer means a thousand; what was gathered so far is still good.
    if (failures.some((failure) => failure.issuer === null)) break;
  }
  return gathered;
}
