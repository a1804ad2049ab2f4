import type { SearchHit } from '@/lib/protocol/messages';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Issuer } from '@/lib/universe/issuer';
import { layerLabel } from '@/lib/universe/labels';
import { searchIssuers } from '@/lib/universe/search';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

const DEFAULT_LIMIT = 12;

/** Why this issuer was found, where what is shown of it does not say so. */
function reasonFor({ symbol, short_name, ...issuer }: Issuer, matched: string): string | null {
  if (matched === symbol || matched === short_name || matched === issuer.legal_name) return null;
  if (issuer.former_symbols.includes(matched)) return say('universe_matched_former', matched);
  if (issuer.absorbed_symbols.includes(matched)) return say('universe_matched_absorbed', matched);
  if (issuer.alt_symbols.some((line) => line.symbol === matched))
    return say('universe_matched_line', matched);
  return say('universe_matched_alias', matched);
}

function hitOf(issuer: Issuer, matched: string): SearchHit {
  const [layer] = issuer.layers;
  return {
    issuer: issuer.id,
    symbol: issuer.symbol,
    name: issuer.short_name,
    layer,
    layer_label: layerLabel(layer),
    exchange: issuer.exchange,
    matched: reasonFor(issuer, matched),
  };
}

export const searchRoutes = ({ universe }: Services) =>
  ({
    search: async ({ query, limit = DEFAULT_LIMIT }) =>
      done(searchIssuers(universe, query, limit).map(({ issuer, matched }) => hitOf(issuer, matched))),
  }) satisfies Partial<Handlers>;
