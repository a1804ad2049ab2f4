/**
 * A peer group on its one date: its ratios sorted once. Leaving the subject out later means skipping one place, found by
 * its own value, so a comparison costs no pass over the members.
 */
import { dateOf } from '../facts/calendar';
import type { Issuer } from '../universe/issuer';
import { CLOSE_WINDOW_DAYS, type Close, closeNear } from './closes';
import type { FactView } from './fact-view';
import { groupDay, sharedDay } from './group-date';
import { countWithout, intervalWithout, medianWithout, type Sorted, sortedOf } from './order-statistics';
import type { PeerMark } from './sector-context';
import { closesOf, standingOf } from './standing';

/** What a member brings to a group. `outside` says why it is not counted although it belongs. */
export interface Member {
  issuer: Issuer;
  symbol: string;
  /** Its newest ratio; null without one. */
  newest: Close | null;
  /** Its ratios of all closes, newest first; null until somebody asks, most comparisons need `newest` alone. */
  closes: readonly Close[] | null;
  /** Earnings ÷ price of a loss-maker; null for everybody else. */
  lossYield: number | null;
  outside: OutsideReason | null;
}

export type OutsideReason =
  | 'no_data'
  | 'stale'
  | 'currency_missing'
  | 'unit_check_failed'
  | 'suspect'
  | 'pending_offer'
  | 'other_date';

export interface Group {
  day: number | null;
  date: string | null;
  members: number;
  /** Sorted by ratio, in step with `ratios`; made on first asking, medians alone do not need it. */
  peers(): readonly PeerMark[];
  ratios: Sorted;
  /** Sorted earnings yields of profitable and loss-making members together; made on first asking. */
  yields(): Sorted;
  lossMaking: number;
  outside: Partial<Record<OutsideReason, number>>;
}

function allCloses(view: FactView, member: Member): readonly Close[] {
  member.closes ??= closesOf(view, member.issuer, standingOf(view, member.issuer));
  return member.closes;
}

function closeOf(view: FactView, member: Member, day: number): Close | null {
  const { newest } = member;
  if (newest === null) return null;
  if (newest.day <= day) return day - newest.day <= CLOSE_WINDOW_DAYS ? newest : null;
  return closeNear(allCloses(view, member), day);
}

/** The part of a member that counts on a day, or why it does not. */
export function placeIn(view: FactView, day: number | null, member: Member): Close | 'loss' | OutsideReason {
  if (member.outside) return member.outside;
  if (member.lossYield !== null) return 'loss';
  return (day === null ? null : closeOf(view, member, day)) ?? 'other_date';
}

/** The group's date from the newest closes alone where they agree, else from all of them. */
function dayOfGroup(view: FactView, members: readonly Member[]): number | null {
  const newest: Close[] = [];
  for (const member of members) if (member.newest && member.outside === null) newest.push(member.newest);
  const shared = sharedDay(newest);
  if (shared !== null) return shared;
  const counted = members.filter((member) => member.newest !== null && member.outside === null);
  return groupDay(counted.map((member) => allCloses(view, member)));
}

export function createGroup(view: FactView, members: readonly Member[]): Group {
  const day = dayOfGroup(view, members);
  const outside: Group['outside'] = {};
  const ratios = new Float64Array(members.length);
  let n = 0;
  const losses: number[] = [];
  for (const member of members) {
    const place = placeIn(view, day, member);
    if (place === 'loss') {
      losses.push(member.lossYield as number);
    } else if (typeof place === 'string') {
      outside[place] = (outside[place] ?? 0) + 1;
    } else {
      ratios[n++] = place.ratio;
    }
  }
  let marks: readonly PeerMark[] | undefined;
  let yields: Sorted | undefined;
  const sorted = ratios.slice(0, n).sort();
  return {
    day,
    date: day === null ? null : dateOf(day),
    members: members.length,
    peers: () => (marks ??= marksOf(view, members, day, sorted)),
    ratios: sorted,
    yields: () => (yields ??= yieldsOf(losses, sorted)),
    lossMaking: losses.length,
    outside,
  };
}

/** Every loss is below every profit, and yields fall as ratios rise: only the losses are left to sort. */
function yieldsOf(losses: readonly number[], ratios: Sorted): Sorted {
  const yields = new Float64Array(losses.length + ratios.length);
  yields.set(sortedOf(losses));
  yields.set(ratios.map((ratio) => 1 / ratio).reverse(), losses.length);
  return yields;
}

/** Each member goes where its ratio lies in the sorted ones; equal ratios keep the members' order. */
function marksOf(view: FactView, members: readonly Member[], day: number | null, ratios: Sorted): PeerMark[] {
  const marks: PeerMark[] = [];
  const order = new Uint32Array(ratios.length);
  const taken = new Uint32Array(ratios.length);
  for (const member of members) {
    const place = placeIn(view, day, member);
    if (typeof place === 'string') continue;
    const first = indexOf(ratios, place.ratio);
    order[first + (taken[first] as number)] = marks.length;
    taken[first]! += 1;
    marks.push({ issuer: member.issuer.id, symbol: member.symbol, ratio: place.ratio });
  }
  return Array.from(order, (index) => marks[index] as PeerMark);
}

/** Index of a value that is known to be in the list. */
function indexOf(sorted: Sorted, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A group as one subject sees it: everybody but the subject. */
export interface PeerGroup {
  n: number;
  median: number | null;
  low: number | null;
  high: number | null;
  lossMaking: number;
  /** Everybody in neither count. */
  missing: number;
  outside: Partial<Record<OutsideReason, number>>;
  /** Median over profits and losses, inverted; null when half or more lose money or nobody is known. */
  lossAware(): number | null;
  /** Place to skip in `group.ratios`, -1 when the subject is not in it. */
  skip: number;
  group: Group;
}

/** `subject` null sees the whole group. */
export function withoutSubject(view: FactView, group: Group, subject: Member | null): PeerGroup {
  const place = subject ? placeIn(view, group.day, subject) : null;
  const close = typeof place === 'object' && place !== null ? place : null;
  const skip = close ? indexOf(group.ratios, close.ratio) : -1;
  const n = countWithout(group.ratios, skip);
  const lossMaking = group.lossMaking - (place === 'loss' ? 1 : 0);
  const outside = { ...group.outside };
  if (typeof place === 'string' && place !== 'loss') outside[place] = (outside[place] ?? 1) - 1;
  const interval = intervalWithout(group.ratios, skip);
  return {
    n,
    median: medianWithout(group.ratios, skip),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    lossMaking,
    missing: group.members - (subject ? 1 : 0) - n - lossMaking,
    outside,
    lossAware: () => {
      const own = close ? 1 / close.ratio : place === 'loss' ? (subject as Member).lossYield : null;
      const yields = group.yields();
      const median = medianWithout(yields, own === null ? -1 : indexOf(yields, own));
      return median !== null && median > 0 ? 1 / median : null;
    },
    skip,
    group,
  };
}
