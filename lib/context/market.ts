/** All issuers on one day: each one's own standing and tier worked out once, the groups sorted once. */
import type { IsoDate, SourceInfo } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import type { Issuer, IssuerId, TierName } from '../universe/issuer';
import type { Universe } from '../universe/universe';
import { tierEvidence } from './company-figures';
import { createFactView, type FactView, type Picture } from './fact-view';
import { createGroup, type Group, type Member, type OutsideReason } from './group';
import { groupsOf } from './groups';
import { publishedTier } from './published-tier';
import { salesMultipleOf } from './sales-multiple';
import type { GroupKey, RatioKind } from './sector-context';
import { type Standing, standingOf } from './standing';
import { ruleTier } from './tier-rule';
import type { TierState } from './tier-state';

/** One issuer as the market sees it: what it brings to its groups, and how that came about. */
export interface Rated extends Member {
  standing: Standing;
  /** As published; decides whether it is mainstream AI. */
  tier: TierName | 'unrated';
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
  snapshot?: Picture | undefined;
  /** Labels of sources beside the snapshot's. */
  sources?: readonly SourceInfo[] | undefined;
  tierStates?: ReadonlyMap<IssuerId, TierState> | undefined;
}

function rate(view: FactView, issuer: Issuer, state: TierState | null): Rated {
  const standing = standingOf(view, issuer);
  const verdict = ruleTier(tierEvidence(view, issuer).facts);
  const counts = standing.state === 'positive' || standing.state === 'loss';
  return {
    issuer,
    symbol: standing.line?.symbol ?? issuer.symbol ?? issuer.id,
    newest: standing.newest,
    lossYield: standing.state === 'loss' ? standing.lossYield : null,
    outside: issuer.pending_offer ? 'pending_offer' : counts ? null : (standing.state as OutsideReason),
    standing,
    tier: publishedTier(issuer, verdict, state, view.now).value,
  };
}

/** The group of the issuer's own layer; undefined for one that belongs to none. */
export function ownGroup({ issuer, tier }: Rated): GroupKey | undefined {
  return groupsOf(issuer, tier)[0];
}

export function isMember({ issuer, tier }: Rated, key: GroupKey): boolean {
  return groupsOf(issuer, tier).includes(key);
}

export function createMarket(options: MarketOptions): Market {
  const { universe, tierStates = new Map<IssuerId, TierState>() } = options;
  const view = createFactView(options);
  const all: Rated[] = [];
  const members = new Map<GroupKey, Rated[]>();
  for (const issuer of universe.listed) {
    if (issuer.type !== 'equity') continue;
    const rated = rate(view, issuer, tierStates.get(issuer.id) ?? null);
    all.push(rated);
    for (const key of groupsOf(issuer, rated.tier)) {
      const known = members.get(key);
      if (known) known.push(rated);
      else members.set(key, [rated]);
    }
  }
  let byId: Map<IssuerId, Rated> | undefined;

  const groups = new Map<string, Group>();
  function group(key: GroupKey, kind: RatioKind): Group {
    const name = `${kind} ${key}`;
    let found = groups.get(name);
    if (!found) {
      const inGroup = members.get(key) ?? NO_MEMBERS;
      found = createGroup(
        view,
        kind === 'pe' ? inGroup : inGroup.map((rated) => salesMember(view, rated, kind)),
      );
      groups.set(name, found);
    }
    return found;
  }

  return {
    view,
    universe,
    tierStates,
    rated: (issuer) => {
      byId ??= new Map(all.map((rated) => [rated.issuer.id, rated]));
      return byId.get(issuer);
    },
    groupKeys: () => [...members.keys()].sort(),
    group,
    membersOf: (key) => members.get(key) ?? NO_MEMBERS,
  };
}

/** A member of a sales-multiple group: everybody with the figures counts, profitable or not. */
export function salesMember(view: FactView, rated: Rated, kind: Exclude<RatioKind, 'pe'>): Member {
  const { issuer, symbol } = rated;
  const multiple = salesMultipleOf(view, issuer, kind);
  return {
    issuer,
    symbol,
    newest: multiple?.close ?? null,
    standing: null,
    lossYield: null,
    outside: issuer.pending_offer ? 'pending_offer' : multiple ? null : 'no_data',
  };
}
