/** All issuers on one day: each one's own standing and tier worked out once, the groups sorted once. */
import type { IsoDate, SourceInfo } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import type { Issuer, IssuerId, TierName } from '../universe/issuer';
import type { Universe } from '../universe/universe';
import { NO_CLOSES } from './closes';
import { tierFactsOf } from './company-figures';
import { createFactView, type FactView, type Picture } from './fact-view';
import { createGroup, type Group, type Member, type OutsideReason } from './group';
import { groupsOf, mayBeMainstream } from './groups';
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
  /** One listed equity, worked out on first asking and then kept; undefined for everything else. */
  rated(issuer: IssuerId): Rated | undefined;
  groupKeys(): GroupKey[];
  /** The P/E group of a key, or the group of its members' sales multiples; an unknown key is an empty group. */
  group(key: GroupKey, kind: RatioKind): Group;
  /** Who is in a group, in no particular order. */
  membersOf(key: GroupKey): readonly Rated[];
  /** The same with what each brings to the P/E group alone: quick, because nothing is worked out again. */
  peersOf(key: GroupKey): readonly Member[];
}

const NO_MEMBERS: readonly Member[] = [];

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

/** All that ten thousand issuers need to be compared; their standings are let go again. */
function memberOf(issuer: Issuer, standing: Standing): Member {
  const { state } = standing;
  const counts = state === 'positive' || state === 'loss';
  return {
    issuer,
    symbol: standing.line?.symbol ?? issuer.symbol ?? issuer.id,
    newest: standing.newest,
    closes: null,
    lossYield: state === 'loss' ? standing.lossYield : null,
    outside: issuer.pending_offer ? 'pending_offer' : counts ? null : (state as OutsideReason),
  };
}

function tierOf(view: FactView, issuer: Issuer, state: TierState | undefined): Rated['tier'] {
  return publishedTier(issuer, ruleTier(tierFactsOf(view, issuer)), state ?? null, view.now).value;
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
  const members = new Map<GroupKey, Member[]>();
  for (const issuer of universe.listed) {
    if (issuer.type !== 'equity') continue;
    const member = memberOf(issuer, standingOf(view, issuer));
    const tier = mayBeMainstream(issuer) ? tierOf(view, issuer, tierStates.get(issuer.id)) : null;
    for (const key of groupsOf(issuer, tier)) {
      const known = members.get(key);
      if (known) known.push(member);
      else members.set(key, [member]);
    }
  }

  const asked = new Map<IssuerId, Rated>();
  function rated(id: IssuerId): Rated | undefined {
    let found = asked.get(id);
    if (!found) {
      const issuer = universe.byId.get(id);
      if (issuer?.status !== 'listed' || issuer.type !== 'equity') return undefined;
      const standing = standingOf(view, issuer);
      found = {
        ...memberOf(issuer, standing),
        standing,
        tier: tierOf(view, issuer, tierStates.get(id)),
      };
      asked.set(id, found);
    }
    return found;
  }

  const peersOf = (key: GroupKey) => members.get(key) ?? NO_MEMBERS;

  const groups = new Map<string, Group>();
  function group(key: GroupKey, kind: RatioKind): Group {
    const name = `${kind} ${key}`;
    let found = groups.get(name);
    if (!found) {
      const inGroup = peersOf(key);
      found = createGroup(
        view,
        kind === 'pe' ? inGroup : inGroup.map((member) => salesMember(view, member, kind)),
      );
      groups.set(name, found);
    }
    return found;
  }

  return {
    view,
    universe,
    tierStates,
    rated,
    groupKeys: () => [...members.keys()].sort(),
    group,
    membersOf: (key) => peersOf(key).map(({ issuer }) => rated(issuer.id) as Rated),
    peersOf,
  };
}

/** A member of a sales-multiple group: everybody with the figures counts, profitable or not. */
export function salesMember(
  view: FactView,
  { issuer, symbol }: Member,
  kind: Exclude<RatioKind, 'pe'>,
): Member {
  const newest = salesMultipleOf(view, issuer, kind)?.close ?? null;
  return {
    issuer,
    symbol,
    newest,
    closes: newest ? [newest] : NO_CLOSES,
    lossYield: null,
    outside: issuer.pending_offer ? 'pending_offer' : newest ? null : 'no_data',
  };
}
