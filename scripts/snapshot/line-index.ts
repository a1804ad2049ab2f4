/** Universe lines by the symbols the raw files use. */
import type { Issuer } from '@/lib/universe/issuer';
import { type Line, linesOf } from '@/lib/universe/lines';
import type { Universe } from '@/lib/universe/universe';

const US_MICS: ReadonlySet<string | null> = new Set(['XNAS', 'XNYS', 'XASE', 'ARCX', 'BATS']);

export interface OwnedLine {
  issuer: Issuer;
  line: Line;
}

export function isUsLine(line: Pick<Line, 'mic'>): boolean {
  return US_MICS.has(line.mic);
}

/** The listing files write `BRK/B` and `HPE^C` for what is `BRK-B` and `HPE-PC` elsewhere. */
export function fromScreenerSymbol(symbol: string): string {
  return symbol.replace('^', '-P').replace('/', '-');
}

export function usLinesBySymbol(universe: Universe): Map<string, OwnedLine> {
  const owned = universe.all.flatMap((issuer) => linesOf(issuer).map((line) => ({ issuer, line })));
  return new Map(owned.filter(({ line }) => isUsLine(line)).map((entry) => [entry.line.symbol, entry]));
}
