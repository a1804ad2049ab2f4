/** Ratios for information only: they stand beside the badge and never move it (method 2.1, steps 3 and 4; 2.2). */
import { formatRatio } from './format';
import { forwardMedianFor } from './forward-median';
import type { Market, Rated } from './market';
import { type Note, plainNote } from './note';
import { reaches } from './reaches';
import type { Valuation } from './sector-context';
import type { Subject } from './valuation';

/** Analysts' estimates against the estimates for the peers: beside the badge, never in it. */
export function forwardNotes(market: Market, rated: Rated): Note[] {
  const { view } = market;
  const forward = view.newest(rated.issuer.id, 'pe_fwd');
  if (!forward) return [];
  const peers = forwardMedianFor(market, rated);
  const remarks = [peers?.thin ? 'thin group' : null, peers?.fallback ?? null].filter((one) => one !== null);
  const median = peers
    ? `median ${formatRatio(peers.median)} of ${peers.n} other ${peers.label} companies${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}, as of ${peers.as_of}`
    : 'too few other companies with one for a median';
  const text = `forward P/E ${formatRatio(forward.value)} · ${median} · forward, analyst estimates, often non-GAAP`;
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
  const grown = `EPS growth of ${(100 * growth.value).toFixed(1)} %`;
  const text =
    ratio === null
      ? 'PEG n/a: no P/E'
      : usable
        ? `PEG ${(ratio / (100 * growth.value)).toFixed(1)} (P/E ÷ ${grown})`
        : `PEG n/a: ${grown} is not within 5 to 50 %`;
  return [plainNote('peg', text, growth.as_of, view.sourceOf(growth).label)];
}

/** The ratio of the newest price where the comparison is still made at an older date. */
export function todayNote({ standing }: Subject, valuation: Valuation): Note[] {
  const { newest } = standing;
  const compared = valuation.state === 'ok' ? valuation.ratio : null;
  if (!newest || compared === null || newest.ratio === compared || standing.prices.length < 2) return [];
  return [plainNote('today', `today ${formatRatio(newest.ratio)}`, newest.date)];
}
