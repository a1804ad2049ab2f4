import type { Issuer } from '@/lib/universe/issuer';
import { resolveSymbol } from '@/lib/universe/resolve';
import type { Universe } from '@/lib/universe/universe';
import { UsageError } from './usage-error';

/** The issuer of an id, a symbol of any kind, or a company's exact short or legal name. */
export function findIssuer(universe: Universe, name: string): { issuer: Issuer; symbol: string | null } {
  const bySymbol = resolveSymbol(universe, name);
  if (bySymbol) return { issuer: bySymbol.issuer, symbol: name };
  const lower = name.toLowerCase();
  const byName = universe.all.find(
    ({ id, short_name, legal_name }) =>
      id === lower || short_name.toLowerCase() === lower || legal_name.toLowerCase() === lower,
  );
  if (byName) return { issuer: byName, symbol: null };
  throw new UsageError(`${name} is neither a symbol nor an id of the universe`);
}
