/** The badge: one issuer's ratio against its peers and against the control group (method 2). */

import { editorsWords } from '../universe/editors-words';
import type { Issuer } from '../universe/issuer';
import { isValuedLine, type Line } from '../universe/lines';
import { say } from '../words/say';
import { BAND_GLYPHS, bandOf, bandWords } from './band';
import { closeNear } from './closes';
import { formatMultiple, formatRatio } from './format';
import { type PeerGroup, withoutSubject } from './group';
import { CONTROL_GROUP, FULL_GROUP, groupLabel, LEAST_GROUP, peerGroupsOf } from './groups';
import { isMember, type Market, ownGroup, type Rated, salesMember } from './market';
import { rankWithout } from './order-statistics';
import { type SalesMultiple, salesMultipleFor } from './sales-multiple';
import type { ControlComparison, GroupKey, PeerMark, RatioKind, Valuation } from './sector-context';
import { closeFor, type Standing, standingOfLine } from './standing';
import {
  badgeWords,
  basisOf,
  disclosureOf,
  leftOutOf,
  lossAwareWords,
  rankWords,
  stateWords,
  wordsOfState,
} from './valuation-words';

const NO_CONTROL: ControlComparison = { median: null, n: 0, multiple: null };

/** A valuation with nothing in it; `words` are the state's own. */
export function emptyValuation(state: Valuation['state'], words: string): Valuation {
  return {
    state,
    ratio_kind: null,
    basis: null,
    approx: false,
    ratio: null,
    ratio_text: null,
    group: null,
    group_label: null,
    fallback: null,
    thin: false,
    n: 0,
    median: null,
    low: null,
    high: null,
    multiple: null,
    band: null,
    within_uncertainty: false,
    loss_making: 0,
    missing: 0,
    left_out: [],
    loss_aware_median: null,
    loss_aware_words: null,
    rank: null,
    percentile: null,
    control: NO_CONTROL,
    peers: [],
    as_of: null,
    badge: words,
    words,
    glyph: '–',
    disclosure: null,
    notes: [],
  };
}

/** What is compared: the hovered line's own figures, or the issuer's where that line has none of its own. */
export interface Subject {
  standing: Standing;
  /** The line that was asked for, when the figures are another one's. */
  borrowedFor: Line | null;
}

export function subjectOf(market: Market, rated: Rated, line: Line | null): Subject {
  if (!line || line.symbol === rated.standing.line?.symbol) {
    return { standing: rated.standing, borrowedFor: null };
  }
  const own = standingOfLine(market.view, rated.issuer, line);
  const usable = own.state !== 'no_data' && own.state !== 'currency_missing';
  if (usable) return { standing: own, borrowedFor: null };
  return { standing: rated.standing, borrowedFor: rated.standing.state === 'no_data' ? null : line };
}

function peersWithout(peerGroup: PeerGroup, issuer: Issuer): PeerMark[] {
  const peers = peerGroup.group.peers();
  if (peerGroup.skip < 0) return [...peers];
  // Equal ratios are interchangeable for the median, but the marks carry names.
  let own = peerGroup.skip;
  while (own < peers.length && peers[own]?.issuer !== issuer.id) own++;
  return peers.toSpliced(own, 1);
}

/** A company outside a group (an AI company and the controls) has nobody to leave out of it. */
function peersIn(market: Market, rated: Rated, key: GroupKey): PeerGroup {
  return withoutSubject(market.view, market.group(key, 'pe'), isMember(rated, key) ? rated : null);
}

interface Choice {
  key: GroupKey;
  peerGroup: PeerGroup;
  fallback: string | null;
}

/** The nearest group that is large enough; null when none is. */
function choosePeers(market: Market, rated: Rated): Choice | null {
  const candidates = peerGroupsOf(rated.issuer);
  for (const { key, least } of candidates) {
    const peerGroup = peersIn(market, rated, key);
    if (peerGroup.n < least) continue;
    const nearest = candidates[0]?.key ?? key;
    return {
      key,
      peerGroup,
      fallback: key === nearest ? null : say('context_group_too_small', groupLabel(nearest)),
    };
  }
  return null;
}

function groupFields(kind: RatioKind, choice: Choice, issuer: Issuer) {
  const { key, peerGroup, fallback } = choice;
  return {
    group: key,
    group_label: groupLabel(key),
    fallback,
    thin: peerGroup.n < FULL_GROUP,
    n: peerGroup.n,
    median: peerGroup.median,
    low: peerGroup.low,
    high: peerGroup.high,
    loss_making: peerGroup.lossMaking,
    missing: peerGroup.missing,
    left_out: leftOutOf(peerGroup),
    peers: peersWithout(peerGroup, issuer),
    as_of: peerGroup.group.date,
    disclosure: disclosureOf(kind, choice.key, peerGroup),
  };
}

/** The control group beside the peers, each at its own date; the subject's ratio of that date on top. */
function controlOf(market: Market, rated: Rated, standing: Standing): ControlComparison {
  const peers = peersIn(market, rated, CONTROL_GROUP);
  if (peers.median === null) return NO_CONTROL;
  const close =
    peers.group.day === null ? null : closeFor(market.view, rated.issuer, standing, peers.group.day);
  return { median: peers.median, n: peers.n, multiple: close ? close.ratio / peers.median : null };
}

/** P/E of a profitable subject against its peers. */
function compare(market: Market, rated: Rated, standing: Standing): Valuation {
  const { newest } = standing;
  if (!newest) return emptyValuation('no_data', wordsOfState('no_data'));
  const own = {
    ratio_kind: 'pe' as const,
    basis: basisOf(market.view, standing),
    control: controlOf(market, rated, standing),
  };
  const choice = choosePeers(market, rated);
  if (!choice || choice.peerGroup.median === null || choice.peerGroup.group.day === null) {
    const text = formatRatio(newest.ratio);
    return {
      ...emptyValuation('no_group', wordsOfState('no_group')),
      ...own,
      ratio: newest.ratio,
      ratio_text: text,
      as_of: newest.date,
      badge: badgeWords('pe', text, own.basis, null, null, null),
    };
  }
  const { peerGroup } = choice;
  const fields = groupFields('pe', choice, rated.issuer);
  const lossAwareMedian = peerGroup.lossAware();
  const lossAware = {
    loss_aware_median: lossAwareMedian,
    loss_aware_words: lossAwareWords(peerGroup, lossAwareMedian),
  };
  const close = closeFor(market.view, rated.issuer, standing, choice.peerGroup.group.day);
  if (!close) {
    const text = formatRatio(newest.ratio);
    const newer = choice.peerGroup.group.day !== null && newest.day > choice.peerGroup.group.day;
    return {
      ...emptyValuation('other_date', wordsOfState('other_date')),
      ...own,
      ...fields,
      ...lossAware,
      ratio: newest.ratio,
      ratio_text: text,
      badge: say(
        'context_badge_other_date',
        badgeWords('pe', text, own.basis, null, null, null),
        newest.date,
      ),
      words: newer
        ? say('context_state_newer_date', String(fields.as_of))
        : say('context_state_other_date_at', String(fields.as_of)),
    };
  }
  const median = choice.peerGroup.median;
  const multiple = close.ratio / median;
  const band = bandOf(multiple);
  const rank = rankWithout(peerGroup.group.ratios, peerGroup.skip, close.ratio);
  const text = formatRatio(close.ratio);
  return {
    ...emptyValuation('ok', bandWords(band)),
    ...own,
    ...fields,
    ...lossAware,
    ratio: close.ratio,
    ratio_text: text,
    multiple,
    band,
    glyph: BAND_GLYPHS[band],
    within_uncertainty:
      peerGroup.low !== null &&
      peerGroup.high !== null &&
      close.ratio >= peerGroup.low &&
      close.ratio <= peerGroup.high,
    rank: rank && rankWords(rank),
    percentile: rank?.percentile ?? null,
    badge: badgeWords('pe', text, own.basis, formatMultiple(multiple), choice.key, choice.fallback),
  };
}

/** A loss-maker against the sales multiples of its layer, profitable or not; never against a P/E. */
function compareSales(market: Market, rated: Rated): Valuation {
  const base = {
    ...emptyValuation('loss_making', wordsOfState('loss_making')),
    glyph: 'NM',
    badge: say('context_badge_loss'),
  };
  const multiple: SalesMultiple | null = salesMultipleFor(market.view, rated.issuer);
  const key = ownGroup(rated);
  if (!multiple) return base;
  const text = formatRatio(multiple.ratio);
  const own = {
    ...base,
    ratio_kind: multiple.kind,
    basis: 'TTM',
    ratio: multiple.ratio,
    ratio_text: text,
    as_of: multiple.close.date,
    badge: `${base.badge} · ${badgeWords(multiple.kind, text, null, null, null, null)}`,
  };
  if (!key) return own;
  const member = salesMember(market.view, rated, multiple.kind);
  const peerGroup = withoutSubject(market.view, market.group(key, multiple.kind), member);
  const close = peerGroup.group.day === null ? null : closeNear([multiple.close], peerGroup.group.day);
  if (peerGroup.n < LEAST_GROUP || peerGroup.median === null || !close) return own;
  const times = close.ratio / peerGroup.median;
  const rank = rankWithout(peerGroup.group.ratios, peerGroup.skip, close.ratio);
  return {
    ...own,
    ...groupFields(multiple.kind, { key, peerGroup, fallback: null }, rated.issuer),
    multiple: times,
    rank: rank && rankWords(rank),
    percentile: rank?.percentile ?? null,
    badge: `${base.badge} · ${badgeWords(multiple.kind, text, null, formatMultiple(times), key, null)}`,
  };
}

function issuerNote({ id, notes }: Issuer): Valuation['notes'] {
  return notes === null
    ? []
    : [{ id: 'issuer', text: editorsWords('notes', id, notes), as_of: null, source: null }];
}

/** Valuation of a listed equity; `line` is the one the reader pointed at, null for the primary one. */
export function valuationOf(market: Market, rated: Rated, line: Line | null): Valuation {
  if (line && !isValuedLine(line)) {
    return {
      ...emptyValuation('not_applicable', wordsOfState('security_type')),
      notes: issuerNote(rated.issuer),
    };
  }
  const { standing } = subjectOf(market, rated, line);
  if (standing.state === 'positive') return compare(market, rated, standing);
  if (standing.state === 'loss') return compareSales(market, rated);
  return emptyValuation(standing.state, stateWords(standing));
}
