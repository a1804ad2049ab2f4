import { withoutSubject } from './group';
import { groupLabel } from './groups';
import type { Market } from './market';
import type { GroupMedian } from './sector-context';

/** The P/E median of every group with its interval and who is not counted; groups in alphabetical order. */
export function groupMedians(market: Market): GroupMedian[] {
  return market.groupKeys().map((key) => {
    const whole = withoutSubject(market.view, market.group(key, 'pe'), null);
    return {
      group: key,
      label: groupLabel(key),
      n: whole.n,
      median: whole.median,
      low: whole.low,
      high: whole.high,
      loss_making: whole.lossMaking,
      missing: whole.missing,
      as_of: whole.group.date,
    };
  });
}
