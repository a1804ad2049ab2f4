/** The tradable lines of one issuer, its primary one first. */
import type { AltLine, Issuer, LineKind } from './issuer';

export interface Line extends AltLine {
  primary: boolean;
}

/** Kinds whose own price over the common EPS is a P/E; a preferred or convertible line has none (method 2.6). */
const VALUED_KINDS: ReadonlySet<LineKind> = new Set([
  'ordinary',
  'share_class',
  'ads',
  'adr',
  'gdr',
  'dual_listing',
  'cross_listing',
  'currency_counter',
  'currency_line',
]);

/** All lines; empty for an unlisted issuer. */
export function linesOf(issuer: Issuer): Line[] {
  const alternatives = issuer.alt_symbols.map((line) => ({ ...line, primary: false }));
  if (issuer.symbol === null) return alternatives;
  const primary: Line = {
    symbol: issuer.symbol,
    mic: issuer.mic,
    currency: issuer.currency,
    kind: issuer.is_depositary ? 'ads' : 'ordinary',
    per_primary: 1,
    primary: true,
  };
  return [primary, ...alternatives];
}

/** True when a P/E of this line means something. */
export function isValuedLine(line: Pick<AltLine, 'kind'>): boolean {
  return VALUED_KINDS.has(line.kind);
}
