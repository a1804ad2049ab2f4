/** `lens benchmark`: the article's dated medians, today's, and the bundled record in between. */
import { benchmark } from '@/lib/context/benchmark';
import { unbrokenRuns } from '@/lib/context/median-history';
import { loadMedianHistory } from '@/lib/facts/history';
import { readMarket } from './read-market';
import { UsageError } from './usage-error';

export async function run(args: string[]): Promise<void> {
  const { market, names } = await readMarket(args);
  if (names.length > 0) throw new UsageError('usage: lens benchmark [--facts facts.csv] [--now YYYY-MM-DD]');
  console.log(JSON.stringify({ ...benchmark(market), history: unbrokenRuns(loadMedianHistory()) }, null, 2));
}
