/** The multiple of the peers' median at each close that is kept (conditions A1 and A2). */

import { placeIn } from '../context/group';
import { LEAST_GROUP } from '../context/groups';
import type { Market, Rated } from '../context/market';
import { medianWithout, sortedOf } from '../context/order-statistics';
import type { GroupKey } from '../context/sector-context';
import { closesOf } from '../context/standing';
import { valuationOf } from '../context/valuation';
import type { Reading } from './condition';

/** A day on which far fewer peers have a close than at the group's date says nothing about the group. */
const LEAST_SHARE = 0.8;

function peerRatios(market: Market, rated: Rated, key: GroupKey, day: number): number[] {
  return market.membersOf(key).flatMap((member) => {
    if (member.issuer.id === rated.issuer.id) return [];
    const place = placeIn(market.view, day, member);
    return typeof place === 'string' ? [] : [place.ratio];
  });
}

/**
 * Oldest first, up to the group's date; `last` limits how many closes are looked at. Empty while there is no
 * comparison. The group is that of today; the ratios are those of each day.
 */
export function multipleReadings(market: Market, rated: Rated, last: number): Reading[] {
  const valuation = valuationOf(market, rated, null);
  if (valuation.state !== 'ok' || valuation.group === null) return [];
  const { group: key } = valuation;
  const { day: until } = market.group(key, 'pe');
  if (until === null) return [];
  const needed = Math.max(LEAST_GROUP, LEAST_SHARE * peerRatios(market, rated, key, until).length);
  const closes = closesOf(market.view, rated.issuer, rated.standing).filter(({ day }) => day <= until);
  return closes
    .slice(0, last)
    .flatMap(({ date, day, ratio }): Reading[] => {
      const ratios = peerRatios(market, rated, key, day);
      const median = ratios.length >= needed ? medianWithout(sortedOf(ratios), -1) : null;
      return median === null ? [] : [{ date, value: ratio / median, unit: null }];
    })
    .reverse();
}
