import { checkFacts } from '@/lib/facts/check-facts';
import type { Fact } from '@/lib/facts/fact';
import { metricLabel } from '@/lib/facts/metrics';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { concernsTheSource, type Trouble } from './answer';
import type { SourceResult } from './source';

export type Told = { ok: true; facts: Fact[] } | { ok: false; trouble: Trouble };

/**
 * Asks about one company after the other and stops at the first trouble that concerns the source as a whole.
 * Facts read before that are kept.
 */
export async function oneByOne(
  issuers: readonly Issuer[],
  signal: AbortSignal,
  tell: (issuer: Issuer) => Promise<Told>,
): Promise<SourceResult> {
  const result: SourceResult = { facts: [], failures: [] };
  for (const issuer of issuers) {
    signal.throwIfAborted();
    const told = await tell(issuer);
    if (told.ok) {
      const { sound, faults } = checkFacts(told.facts);
      result.facts.push(...sound);
      for (const { fact, reason } of faults) {
        const message = say('sources_trouble_fault', metricLabel(fact.metric), reason);
        result.failures.push({ issuer: issuer.id, reason: 'malformed', message });
      }
      continue;
    }
    const wide = concernsTheSource(told.trouble);
    result.failures.push({ issuer: wide ? null : issuer.id, ...told.trouble });
    if (wide) break;
  }
  return result;
}
