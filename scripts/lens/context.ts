/** `lens context <symbol|id …>`: the SectorContext the card would show. */
import { contextOf } from '@/lib/context/context-of';
import { findIssuer } from './find-issuer';
import { readMarket } from './read-market';
import { UsageError } from './usage-error';

const USAGE = 'lens context <symbol|id …> [--facts facts.csv] [--now YYYY-MM-DD]';

export async function run(args: string[]): Promise<void> {
  const { market, names } = await readMarket(args);
  if (names.length === 0) throw new UsageError(`usage: ${USAGE}`);
  const contexts = names.map((name) => {
    const { issuer, symbol } = findIssuer(market.universe, name);
    return contextOf(market, issuer.id, symbol);
  });
  console.log(JSON.stringify(contexts.length === 1 ? contexts[0] : contexts, null, 2));
}
