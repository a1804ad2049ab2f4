import type { Issuer } from '../universe/issuer';
import { say } from '../words/say';
import type { Valuation } from './sector-context';
import { emptyValuation } from './valuation';

function wordsOf(kind: string | null): string {
  if (kind === 'leveraged' || kind === 'ai_managed') return say(`context_fund_${kind}`);
  return say('context_fund_provider_rules');
}

/** Funds have no badge, only the reason why (method 2.1). */
export function fundValuation(issuer: Issuer): Valuation {
  return { ...emptyValuation('not_applicable', wordsOf(issuer.fund_kind)), badge: say('context_fund_badge') };
}
