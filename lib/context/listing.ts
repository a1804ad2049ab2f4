/** The line the reader pointed at, and how the issuer came to be meant by it. */
import type { Issuer } from '../universe/issuer';
import { lineKindLabel } from '../universe/labels';
import { type Line, linesOf } from '../universe/lines';
import { resolveSymbol } from '../universe/resolve';
import type { Universe } from '../universe/universe';
import { say } from '../words/say';
import type { ListingLine } from './sector-context';

/** Lines a reader knows by their class. */
const CLASSES: Record<string, 'a' | 'c'> = { GOOGL: 'a', GOOG: 'c', 'ABEA.DE': 'a', 'ABEC.DE': 'c' };

/** The line asked for, with what to tell a reader whose symbol is not the issuer's own of today. */
export function askedLine(
  universe: Universe,
  issuer: Issuer,
  symbol: string | null,
): { line: Line | null; note: string | null } {
  const found = symbol === null ? null : resolveSymbol(universe, symbol);
  if (found?.issuer.id === issuer.id) return { line: found.line, note: found.note };
  return { line: linesOf(issuer)[0] ?? null, note: null };
}

/** `ADS, 5 ordinary shares`, `class C`, `convertible preferred depositary share`; null for a plain primary line. */
function noteOf(issuer: Issuer, line: Line): string | null {
  const named = CLASSES[line.symbol];
  if (named) return say(`universe_class_${named}`);
  if (!line.primary) {
    const receipt = line.kind === 'adr' || line.kind === 'ads' || line.kind === 'gdr';
    return receipt ? receiptNote(lineKindLabel(line.kind), line.per_primary) : lineKindLabel(line.kind);
  }
  if (!issuer.is_depositary) return null;
  const ordinary = issuer.alt_symbols.find(({ kind }) => kind === 'ordinary');
  return receiptNote(lineKindLabel('ads'), ordinary?.per_primary ? 1 / ordinary.per_primary : null);
}

/** `perOrdinary` = receipts equal to one ordinary share. */
function receiptNote(name: string, perOrdinary: number | null): string {
  if (perOrdinary === null) return name;
  const shares = 1 / perOrdinary;
  if (Math.abs(shares - 1) < 1e-9) return say('universe_receipt_single', name);
  if (shares > 1) return say('universe_receipt_shares', name, Number(shares.toFixed(2)));
  return say('universe_receipt_parts', name, Number(perOrdinary.toFixed(2)));
}

export function listingOf(issuer: Issuer, line: Line | null): ListingLine | null {
  if (!line) return null;
  return {
    symbol: line.symbol,
    mic: line.mic,
    exchange: line.primary ? issuer.exchange : null,
    currency: line.currency,
    note: noteOf(issuer, line),
  };
}
