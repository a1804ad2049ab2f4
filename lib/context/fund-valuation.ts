import type { Issuer } from '../universe/issuer';
import type { Valuation } from './sector-context';
import { emptyValuation } from './valuation';

const PROVIDER_RULES =
  "P/E of a fund depends on the provider's rules (negative earnings dropped, P/E capped at 60 at Morningstar and BlackRock)";

const KIND_WORDS: Record<string, string> = {
  leveraged: 'leveraged product: no valuation',
  ai_managed: 'managed with AI; not a fund of AI companies',
};

/** Funds have no badge, only the reason why (method 2.1). */
export function fundValuation(issuer: Issuer): Valuation {
  const words = KIND_WORDS[issuer.fund_kind ?? ''] ?? PROVIDER_RULES;
  return { ...emptyValuation('not_applicable', words), badge: 'fund: no valuation' };
}
