/** Rules of the editor's view (method 1.5): few, reasoned, reviewed, and never a way to lift a mere story. */
import type { EvidenceLevel, Issuer, TierName } from './issuer';

const MAX_REVIEW_DAYS = 183;
const MAX_OVERRIDDEN_SHARE = 0.05;
const RANK: Record<TierName, number> = { fringe: 0, mid: 1, leader: 2 };
const UNPROVEN: ReadonlySet<EvidenceLevel | null> = new Set<EvidenceLevel | null>(['E0', 'E1', null]);

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Adds a line per broken rule. A review date that has passed is no fault: the rule's tier is then shown instead. */
export function checkOverrides(issuers: readonly Issuer[], problems: string[]): void {
  const rated = issuers.filter((issuer) => issuer.tier !== null);
  const overridden = issuers.filter((issuer) => issuer.tier_override !== null);
  for (const issuer of overridden) {
    const { tier, rule_tier, date, review_by } = issuer.tier_override!;
    const complain = (field: string, what: string) =>
      problems.push(`${issuer.id}: tier_override.${field}: ${what}`);
    if (tier === rule_tier) complain('tier', 'the same as rule_tier');
    const days = daysBetween(date, review_by);
    if (days <= 0) complain('review_by', 'not after date');
    if (days > MAX_REVIEW_DAYS) complain('review_by', `${days} days after date, at most ${MAX_REVIEW_DAYS}`);
    if (issuer.role === 'concept' && UNPROVEN.has(issuer.ai_evidence) && RANK[tier] > RANK[rule_tier]) {
      complain('tier', 'lifts a concept without paid AI product');
    }
  }
  if (overridden.length > MAX_OVERRIDDEN_SHARE * rated.length) {
    const ids = overridden.map((issuer) => issuer.id).join(', ');
    problems.push(
      `universe: tier_override: ${overridden.length} of ${rated.length} rated issuers (${ids}), at most 5 %`,
    );
  }
}
