/** Which tier is shown: the rule's, kept steady by its stored state, unless a dated editor's view stands against it. */
import type { IsoDate } from '../facts/fact';
import type { Issuer, TierName, TierOverride } from '../universe/issuer';
import type { TierVerdict } from './tier-rule';
import type { TierState } from './tier-state';

export interface PublishedTier {
  value: TierName | 'unrated';
  rule_value: TierName | 'unrated';
  basis: 'rule' | 'override' | 'editor';
  override: TierOverride | null;
}

/** An override whose review date has passed is ignored, and one that agrees with the rule is none. */
function standingOverride(issuer: Issuer, rule: TierName, now: IsoDate): TierOverride | null {
  const override = issuer.tier_override;
  if (!override || override.review_by < now || override.tier === rule) return null;
  return override;
}

/** Without facts the editor's proposal is shown as such. */
export function publishedTier(
  issuer: Issuer,
  verdict: TierVerdict,
  state: TierState | null,
  now: IsoDate,
): PublishedTier {
  if (verdict.value === 'unrated') {
    return { value: issuer.tier ?? 'unrated', rule_value: 'unrated', basis: 'editor', override: null };
  }
  const ruled = state?.tier ?? verdict.value;
  const override = standingOverride(issuer, ruled, now);
  if (override) return { value: override.tier, rule_value: ruled, basis: 'override', override };
  return { value: ruled, rule_value: verdict.value, basis: 'rule', override: null };
}
