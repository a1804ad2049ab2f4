/** The median of the peers' forward P/Es: of its own group and date, never mixed with trailing ones (method 2.1, step 3). */

import { say } from '../words/say';
import { closeOn, NO_CLOSES } from './closes';
import type { FactView } from './fact-view';
import { createGroup, type Group, type Member, withoutSubject } from './group';
import { FULL_GROUP, groupLabel, peerGroupsOf } from './groups';
import { isMember, type Market, type Rated } from './market';
import type { GroupKey } from './sector-context';

export interface ForwardMedian {
  median: number;
  n: number;
  label: string;
  thin: boolean;
  /** Why not the company's own layer; null when it is. */
  fallback: string | null;
  as_of: string | null;
}

function forwardMember(view: FactView, { issuer, symbol }: Member): Member {
  const fact = view.newest(issuer.id, 'pe_fwd');
  const newest = fact && closeOn(view, fact, fact.value, 1);
  return {
    issuer,
    symbol,
    newest,
    closes: newest ? [newest] : NO_CLOSES,
    lossYield: null,
    outside: issuer.pending_offer ? 'pending_offer' : fact ? null : 'no_data',
  };
}

const groupsByMarket = new WeakMap<Market, Map<GroupKey, Group>>();

function forwardGroup(market: Market, key: GroupKey): Group {
  let groups = groupsByMarket.get(market);
  if (!groups) {
    groups = new Map();
    groupsByMarket.set(market, groups);
  }
  let group = groups.get(key);
  if (!group) {
    group = createGroup(
      market.view,
      market.peersOf(key).map((member) => forwardMember(market.view, member)),
    );
    groups.set(key, group);
  }
  return group;
}

/** By the rules of the trailing comparison: the nearest group that is large enough, without the company itself. */
export function forwardMedianFor(market: Market, rated: Rated): ForwardMedian | null {
  const candidates = peerGroupsOf(rated.issuer);
  for (const { key, least } of candidates) {
    const self = isMember(rated, key) ? forwardMember(market.view, rated) : null;
    const { n, median, group } = withoutSubject(market.view, forwardGroup(market, key), self);
    if (n < least || median === null) continue;
    const nearest = candidates[0]?.key ?? key;
    return {
      median,
      n,
      label: groupLabel(key),
      thin: n < FULL_GROUP,
      fallback: key === nearest ? null : say('context_group_too_small', groupLabel(nearest)),
      as_of: group.date,
    };
  }
  return null;
}
