import type { SearchHit } from '@/lib/protocol/messages';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import { displayName } from '@/lib/universe/display-name';
import type { Issuer } from '@/lib/universe/issuer';
import { layerLabel } from '@/lib/universe/labels';
import { searchIssuers } from '@/lib/universe/search';
import { say } from '@/lib/words/say';
import type { Services } from '../services';

const DEFAULT_LIMIT = 12;

/** Why this issuer was found, where what is shown of it does not say so. */
function reasonFor({ symbol, short_name, ...issuer }: Issuer, matched: string): string | null {
  const shown = [symbol, short_name, displayName({ short_name, ...issuer }), issuer.legal_name];
  if (shown.includes(matched)) return null;
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
    name: displayName(issuer),
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
