/** All issuers on one day: each one's own standing and tier worked out once, the groups sorted once. */
import type { IsoDate, SourceInfo } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import type { Issuer, IssuerId } from '../universe/issuer';
import type { Universe } from '../universe/universe';
import { tierEvidence } from './company-figures';
import { createFactView, type FactView, type SnapshotDate } from './fact-view';
import { createGroup, type Group, type Member } from './group';
import { groupsOf } from './groups';
import { publishedTier } from './published-tier';
import { salesMultipleOf } from './sales-multiple';
import type { GroupKey, RatioKind } from './sector-context';
import { type Standing, standingOf } from './standing';
import { ruleTier } from './tier-rule';
import type { TierState } from './tier-state';

export interface Rated {
  issuer: Issuer;
  standing: Standing;
  member: Member;
  groups: GroupKey[];
}

export interface Market {
  view: FactView;
  universe: Universe;
  tierStates: ReadonlyMap<IssuerId, TierState>;
  rated(issuer: IssuerId): Rated | undefined;
  groupKeys(): GroupKey[];
  /** The P/E group of a key, or the group of its members' sales multiples; an unknown key is an empty group. */
  group(key: GroupKey, kind: RatioKind): Group;
  /** The issuers of a group, in no particular order. */
  membersOf(key: GroupKey): readonly Rated[];
}

const NO_MEMBERS: readonly Rated[] = [];

export interface MarketOptions {
  universe: Universe;
  facts: FactBook;
  now: IsoDate;
  /** The bundled picture, when its facts are in the book: they are judged at its date. */
  snapshot?: SnapshotDate | undefined;
  /** Labels of sources beside the snapshot's. */
  sources?: readonly SourceInfo[] | undefined;
  tierStates?: ReadonlyMap<IssuerId, TierState> | undefined;
}

function memberOf(issuer: Issuer, standing: Standing): Member {
  const { state } = standing;
  const outside = state === 'positive' || state === 'loss' ? null : state;
  return {
    issuer: issuer.id,
    symbol: standing.line?.symbol ?? issuer.symbol ?? issuer.id,
    closes: standing.closes,
    lossYield: state === 'loss' ? standing.lossYield : null,
    outside: issuer.pending_offer ? 'pending_offer' : outside,
  };
}

export function createMarket(options: MarketOptions): Market {
  const { universe, tierStates = new Map<IssuerId, TierState>() } = options;
  const view = createFactView(options);
  const byId = new Map<IssuerId, Rated>();
  for (const issuer of universe.listed) {
    if (issuer.type !== 'equity') continue;
    const standing = standingOf(view, issuer);
    const verdict = ruleTier(tierEvidence(view, issuer).facts);
    const tier = publishedTier(issuer, verdict, tierStates.get(issuer.id) ?? null, view.now).value;
    const groups = groupsOf(issuer, tier);
    byId.set(issuer.id, {
      issuer,
      standing,
      member: memberOf(issuer, standing),
      groups,
    });
  }

  const members = new Map<GroupKey, Rated[]>();
  for (const rated of byId.values()) {
    for (const key of rated.groups) {
      const known = members.get(key);
      if (known) known.push(rated);
      else members.set(key, [rated]);
    }
  }

  const groups = new Map<string, Group>();
  function group(key: GroupKey, kind: RatioKind): Group {
    const name = `${kind} ${key}`;
    let found = groups.get(name);
    if (!found) {
      const inGroup = members.get(key) ?? NO_MEMBERS;
      found = createGroup(
        inGroup.map((rated) => (kind === 'pe' ? rated.member : salesMember(view, rated, kind))),
      );
      groups.set(name, found);
    }
    return found;
  }

  return {
    view,
    universe,
    tierStates,
    rated: (issuer) => byId.get(issuer),
    groupKeys: () => [...members.keys()].sort(),
    group,
    membersOf: (key) => members.get(key) ?? NO_MEMBERS,
  };
}

/** A member of a sales-multiple group: everybody with the figures counts, profitable or not. */
export function salesMember(view: FactView, rated: Rated, kind: Exclude<RatioKind, 'pe'>): Member {
  const multiple = salesMultipleOf(view, rated.issuer, kind);
  return {
    ...rated.member,
    closes: multiple ? [multiple.close] : [],
    lossYield: null,
    outside: rated.issuer.pending_offer ? 'pending_offer' : multiple ? null : 'no_data',
  };
}
