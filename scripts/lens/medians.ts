/** `lens medians`: every group's P/E median, its interval and who is not counted. */
import { groupMedians } from '@/lib/context/group-medians';
import { readMarket } from './read-market';
import { UsageError } from './usage-error';

export async function run(args: string[]): Promise<void> {
  const { market, names } = await readMarket(args);
  if (names.length > 0) throw new UsageError('usage: lens medians [--facts facts.csv] [--now YYYY-MM-DD]');
  console.log(JSON.stringify(groupMedians(market), null, 2));
}
