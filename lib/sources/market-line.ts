import type { Issuer } from '@/lib/universe/issuer';
import { isValuedLine, type Line, linesOf } from '@/lib/universe/lines';

/** The line whose price stands for the issuer; null for an unlisted one. */
export function primaryLine(issuer: Issuer): Line | null {
  return linesOf(issuer).find(({ primary }) => primary) ?? null;
}

/** The line on a US exchange, for sources that know little else: symbols without a market suffix. */
export function usLine(issuer: Issuer): Line | null {
  return linesOf(issuer).find((line) => isValuedLine(line) && !/\.[A-Z]+$/.test(line.symbol)) ?? null;
}

/**
 * The line whose unit is the one share a company's own accounts speak of. Null for a receipt whose ordinary line is
 * not known, unless the accounts are in the receipt's currency: such a receipt stands for one share.
 */
export function ordinaryLine(issuer: Issuer): Line | null {
  const ordinary = linesOf(issuer).find(({ kind }) => kind === 'ordinary');
  if (ordinary) return ordinary;
  const primary = primaryLine(issuer);
  return issuer.is_depositary && issuer.reporting_currency !== primary?.currency ? null : primary;
}

/** A line of unknown currency takes what the source says; a known one must agree, or it is another security. */
export function agreesOnCurrency(line: Line, stated: string | null): stated is string {
  return stated !== null && (line.currency === null || line.currency === stated);
}
