/** Ratios for information only: they stand beside the badge and never move it (method 2.1, steps 3 and 4; 2.2). */
import { say } from '../words/say';
import { formatRatio } from './format';
import { type ForwardMedian, forwardMedianFor } from './forward-median';
import type { Market, Rated } from './market';
import { type Note, plainNote } from './note';
import { reaches } from './reaches';
import type { Valuation } from './sector-context';
import type { Subject } from './valuation';

function medianWords(peers: ForwardMedian | null): string {
  if (!peers) return say('context_forward_few');
  const remarks = [peers.thin ? say('context_forward_thin') : null, peers.fallback].filter(
    (one) => one !== null,
  );
  const slots = [formatRatio(peers.median), peers.n, peers.label, String(peers.as_of)];
  if (remarks.length === 0) return say('context_forward_median', ...slots);
  return say('context_forward_median_remarks', ...slots, remarks.join(say('common_list_comma')));
}

/** Analysts' estimates against the estimates for the peers: beside the badge, never in it. */
export function forwardNotes(market: Market, rated: Rated): Note[] {
  const { view } = market;
  const forward = view.newest(rated.issuer.id, 'pe_fwd');
  if (!forward) return [];
  const peers = forwardMedianFor(market, rated);
  const text = say('context_forward', formatRatio(forward.value), medianWords(peers));
  return [plainNote('forward_pe', text, forward.as_of, view.sourceOf(forward).label)];
}

const LEAST_GROWTH = 0.05;
const LARGEST_GROWTH = 0.5;

/**
 * P/E ÷ growth of the EPS in per cent. Within the allowed growth a positive EPS means that the year before was positive
 * too, so the rule's second condition needs no figure of its own.
 */
export function pegNotes({ view }: Market, { issuer }: Rated, { standing }: Subject): Note[] {
  const growth = view.newest(issuer.id, 'eps_growth');
  if (!growth) return [];
  const ratio = standing.newest?.ratio ?? null;
  const usable = reaches(growth.value, LEAST_GROWTH) && reaches(LARGEST_GROWTH, growth.value);
  const grown = say('context_peg_growth', (100 * growth.value).toFixed(1));
  const text =
    ratio === null
      ? say('context_peg_no_ratio')
      : usable
        ? say('context_peg', (ratio / (100 * growth.value)).toFixed(1), grown)
        : say('context_peg_outside', grown);
  return [plainNote('peg', text, growth.as_of, view.sourceOf(growth).label)];
}

/** The ratio of the newest price where the comparison is still made at an older date. */
export function todayNote({ standing }: Subject, valuation: Valuation): Note[] {
  const { newest } = standing;
  const compared = valuation.state === 'ok' ? valuation.ratio : null;
  if (!newest || compared === null || newest.ratio === compared || standing.prices.length < 2) return [];
  return [plainNote('today', say('context_today', formatRatio(newest.ratio)), newest.date)];
}
