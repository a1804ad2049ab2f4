/** What the badge and its lines say. */
import type { Fact } from '../facts/fact';
import { inWords } from '../words/list-words';
import { say, sayCount } from '../words/say';
import type { FactView } from './fact-view';
import { formatCount, formatDate, formatNumber, formatRatio } from './format';
import type { OutsideReason, PeerGroup } from './group';
import { FULL_GROUP, groupLabel } from './groups';
import type { Rank } from './order-statistics';
import type { GroupKey, RatioKind, Valuation } from './sector-context';
import type { Standing } from './standing';

/** Words of a valuation without a comparison. */
export function wordsOfState(
  state: Exclude<Valuation['state'], 'ok' | 'not_applicable'> | 'security_type' | 'not_listed',
): string {
  return say(`context_state_${state}`);
}

/** `10 new shares for 1 old one on 10 June 2024`. */
export function splitWords({ value, as_of }: Fact): string {
  const day = formatDate(as_of);
  return value >= 1
    ? say('context_split_forward', formatNumber(value), day)
    : say('context_split_reverse', formatNumber(1 / value), day);
}

/** Words of a line that has no ratio. */
export function stateWords({ state, perShare }: Standing): string {
  const doubt = state === 'unit_check_failed' ? perShare?.split.doubt : null;
  if (doubt) return say('context_state_split_doubt', splitWords(doubt));
  return wordsOfState(state === 'positive' || state === 'loss' ? 'no_data' : state);
}

export function kindName(kind: RatioKind): string {
  return say(`context_ratio_${kind}`);
}

/** `TTM`, `FY2025`, or who published the ratio. */
export function basisOf(view: FactView, standing: Standing): string | null {
  if (standing.reported) return say('context_basis_reported', view.sourceOf(standing.reported).label);
  const earnings = standing.earnings;
  if (!earnings) return null;
  if (earnings.basis === 'ttm') return 'TTM';
  return earnings.fact.period_end ? `FY${earnings.fact.period_end.slice(0, 4)}` : 'FY';
}

/** `P/E 32.9× · 0.91× chips median`. */
export function badgeWords(
  kind: RatioKind,
  ratio: string,
  basis: string | null,
  multiple: string | null,
  group: GroupKey | null,
  fallback: string | null,
): string {
  const own = basis?.startsWith('FY')
    ? say('context_badge_year', kindName(kind), basis, ratio)
    : say('context_badge_own', kindName(kind), ratio);
  if (multiple === null || group === null) return own;
  const compared =
    kind === 'pe'
      ? say('context_badge_compared', own, multiple, groupLabel(group))
      : say('context_badge_compared_sales', own, multiple, groupLabel(group), kindName(kind));
  return fallback ? say('context_badge_fallback', compared, fallback) : compared;
}

/** Completes "3 …" in the disclosure line, and heads a list of symbols in the derivation. */
export function outsideWords(reason: OutsideReason): string {
  return say(`context_reason_${reason}`);
}

/** In the order of the disclosure line. */
const SPECIAL = [
  'stale',
  'currency_missing',
  'unit_check_failed',
  'suspect',
  'pending_offer',
  'other_date',
] as const satisfies OutsideReason[];

/** Members in neither count for another reason than having no figures. */
export function leftOutOf({ outside }: PeerGroup): Valuation['left_out'] {
  return SPECIAL.map((reason) => ({ reason: outsideWords(reason), n: outside[reason] ?? 0 })).filter(
    ({ n }) => n > 0,
  );
}

/** The mandatory line: what the median is of, and who is not in it. */
export function disclosureOf(kind: RatioKind, key: GroupKey, peers: PeerGroup): string | null {
  if (peers.median === null) return null;
  const special = leftOutOf(peers);
  const unknown = peers.missing - special.reduce((sum, { n }) => sum + n, 0);
  const missing = [{ reason: outsideWords('no_data'), n: unknown }, ...special].map(({ reason, n }) =>
    say('context_left_out', n, reason),
  );
  const members = formatCount(peers.n);
  const median = formatRatio(peers.median);
  const date = String(peers.group.date);
  const losses = say('context_left_out_loss', peers.lossMaking);
  const line =
    kind === 'pe'
      ? sayCount('context_disclosure_pe', peers.n, members, median, inWords([losses, ...missing]), date)
      : sayCount(
          'context_disclosure_sales',
          peers.n,
          members,
          kindName(kind),
          median,
          groupLabel(key),
          inWords(missing),
          date,
        );
  return peers.n < FULL_GROUP ? say('context_disclosure_thin', line) : line;
}

/** `higher than 7 of 9 peers`; from twenty peers on the mid-rank percentile. */
export function rankWords({ below, ties, n, percentile }: Rank): string {
  if (n >= 20) return say('context_rank_percent', Math.round(percentile), n);
  return ties > 0 ? say('context_rank_level', below, n, ties) : say('context_rank', below, n);
}

export function lossAwareWords(peers: PeerGroup, median: number | null): string | null {
  if (median !== null) return say('context_loss_aware', formatRatio(median));
  return peers.n + peers.lossMaking > 0 ? say('context_loss_aware_most') : null;
}
