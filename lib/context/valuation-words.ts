/** What the badge and its lines say. */
import type { Fact } from '../facts/fact';
import type { FactView } from './fact-view';
import { count, formatDate, formatNumber, formatRatio } from './format';
import type { OutsideReason, PeerGroup } from './group';
import { FULL_GROUP, groupLabel } from './groups';
import type { Rank } from './order-statistics';
import type { GroupKey, RatioKind, Valuation } from './sector-context';
import type { Standing } from './standing';

export const STATE_WORDS = {
  loss_making: 'loss-making: P/E not meaningful',
  no_data: 'no current data',
  stale: 'stale earnings: no ratio shown',
  currency_missing: 'currency data missing',
  unit_check_failed: 'unit check failed: no ratio shown',
  suspect: 'sources contradict each other: no ratio shown',
  no_group: 'no group large enough to compare with',
  other_date: "no price near the group's date",
  security_type: 'no valuation for this security type',
  not_listed: 'not listed',
} as const;

/** `10 new shares for 1 old one on 10 June 2024`. */
export function splitWords({ value, as_of }: Fact): string {
  const shares =
    value >= 1
      ? `${formatNumber(value)} new shares for 1 old one`
      : `1 new share for ${formatNumber(1 / value)} old ones`;
  return `${shares} on ${formatDate(as_of)}`;
}

/** Words of a line that has no ratio. */
export function stateWords({ state, perShare }: Standing): string {
  const doubt = state === 'unit_check_failed' ? perShare?.split.doubt : null;
  if (!doubt) return STATE_WORDS[state as keyof typeof STATE_WORDS];
  return `not known whether the EPS counts a share split (${splitWords(doubt)}): no ratio shown`;
}

const KIND_NAMES: Record<RatioKind, string> = { pe: 'P/E', ev_s: 'EV/S', p_s: 'P/S' };

export function kindName(kind: RatioKind): string {
  return KIND_NAMES[kind];
}

/** `TTM`, `FY2025`, or who published the ratio. */
export function basisOf(view: FactView, standing: Standing): string | null {
  if (standing.reported) return `reported by ${view.sourceOf(standing.reported).label}`;
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
  const year = basis?.startsWith('FY') ? ` (${basis})` : '';
  const own = `${KIND_NAMES[kind]}${year} ${ratio}`;
  if (multiple === null || group === null) return own;
  const of = kind === 'pe' ? 'median' : `${KIND_NAMES[kind]} median`;
  return `${own} · ${multiple} ${groupLabel(group)} ${of}${fallback ? ` (${fallback})` : ''}`;
}

/** Completes "3 …" in the disclosure line. */
const REASON_WORDS: Record<Exclude<OutsideReason, 'no_data'>, string> = {
  stale: 'with stale earnings',
  currency_missing: 'without currency data',
  unit_check_failed: 'failing the unit check',
  suspect: 'with contradicting sources',
  pending_offer: 'under a takeover offer',
  other_date: 'without a price near this date',
};

/** Heads a list of symbols in the derivation. */
export const OUTSIDE_WORDS: Record<OutsideReason, string> = { no_data: 'without data', ...REASON_WORDS };

/** Members in neither count for another reason than having no figures. */
export function leftOutOf({ outside }: PeerGroup): Valuation['left_out'] {
  return Object.entries(REASON_WORDS)
    .map(([reason, words]) => ({ reason: words, n: outside[reason as OutsideReason] ?? 0 }))
    .filter(({ n }) => n > 0);
}

/** `a`, `a and b`, `a, b and c`. */
function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The mandatory line: what the median is of, and who is not in it. */
export function disclosureOf(kind: RatioKind, key: GroupKey, peers: PeerGroup): string | null {
  if (peers.median === null) return null;
  const special = leftOutOf(peers);
  const unknown = peers.missing - special.reduce((sum, { n }) => sum + n, 0);
  const missing = [`${unknown} without data`, ...special.map(({ n, reason }) => `${n} ${reason}`)];
  const thin = peers.n < FULL_GROUP ? 'thin group · ' : '';
  const date = ` · as of ${peers.group.date}`;
  const median = `median ${formatRatio(peers.median)}`;
  if (kind === 'pe') {
    const members = count(peers.n, 'profitable peer', 'profitable peers');
    return `${thin}${median} of ${members} · ${inWords([`${peers.lossMaking} loss-making`, ...missing])} not counted${date}`;
  }
  return `${thin}${KIND_NAMES[kind]} ${median} of ${count(peers.n, `${groupLabel(key)} company`, `${groupLabel(key)} companies`)}, loss-making ones included · ${inWords(missing)} not counted${date}`;
}

/** `higher than 7 of 9 peers`; from twenty peers on the mid-rank percentile. */
export function rankWords({ below, ties, n, percentile }: Rank): string {
  if (n >= 20) return `higher than ${Math.round(percentile)} % of ${n} peers`;
  const level = ties > 0 ? `, level with ${ties}` : '';
  return `higher than ${below} of ${n} peers${level}`;
}

export function lossAwareWords(peers: PeerGroup, median: number | null): string | null {
  if (median !== null) return `${formatRatio(median)} with loss-makers counted in`;
  return peers.n + peers.lossMaking > 0 ? 'more than half lose money' : null;
}
