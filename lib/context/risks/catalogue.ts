import type { Issuer } from '../../universe/issuer';
import type { Market } from '../market';
import type { RiskNote, TierResult, Valuation } from '../sector-context';

export function riskNotes(
  _market: Market,
  _issuer: Issuer,
  _v: Valuation,
  _t: TierResult | null,
): RiskNote[] {
  return [];
}
