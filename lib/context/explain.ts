import type { IssuerId } from '../universe/issuer';
import { contextOf } from './context-of';
import type { Market } from './market';
import type { ExplainNode } from './sector-context';

/** The whole derivation of a card, from the badge down to the single facts. */
export function explain(market: Market, id: IssuerId, symbol?: string | null): ExplainNode {
  const context = contextOf(market, id, symbol);
  const { valuation, tier, sources } = context;
  return {
    label: context.name,
    value: valuation.badge,
    as_of: valuation.as_of,
    source: null,
    children: [
      { label: 'Tier', value: tier?.words ?? null, as_of: null, source: null, children: [] },
      ...sources.map(({ figure, value, as_of, source }) => ({
        label: figure,
        value,
        as_of,
        source,
        children: [],
      })),
    ],
  };
}
