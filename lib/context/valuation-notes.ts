/** The lines beneath the badge: what a reader must know before leaning on the ratio. */
import { isStalePrice } from '../facts/freshness';
import { editorsWords } from '../universe/editors-words';
import type { MessageKey } from '../words/keys';
import { say } from '../words/say';
import { tierEvidence } from './company-figures';
import { disagreementNotes } from './disagreement';
import { formatDate, formatRatio } from './format';
import { forwardNotes, pegNotes, todayNote } from './information-notes';
import type { Market, Rated } from './market';
import { type Note, plainNote } from './note';
import { ownFileNote } from './own-file';
import { reaches } from './reaches';
import type { Valuation } from './sector-context';
import { yieldFromTotals } from './standing';
import { INVESTMENT_HOLDINGS, REITS } from './traits';
import type { Subject } from './valuation';
import { kindName, splitWords } from './valuation-words';

const LARGEST_DISAGREEMENT = 0.05;
const LARGEST_QUARTER = 0.4;
const LARGEST_NON_OPERATING = 1.5;

/** Market cap ÷ net income beside price ÷ EPS; `ratio` null where the totals are a loss, null where they tell nothing. */
export function checkOfTotals(
  market: Market,
  rated: Rated,
  { standing, borrowedFor }: Subject,
): { ratio: number | null; apart: boolean } | null {
  const own = standing.newest?.ratio;
  const primary = standing.line?.primary && !borrowedFor;
  if (own === undefined || standing.reported || standing.fromTotals || !primary) return null;
  const totals = yieldFromTotals(market.view, rated.issuer);
  if (!totals) return null;
  if (!(totals.value > 0)) return { ratio: null, apart: true };
  const ratio = 1 / totals.value;
  return { ratio, apart: !reaches(LARGEST_DISAGREEMENT, Math.abs(ratio / own - 1)) };
}

/** True when price ÷ EPS and market cap ÷ net income differ by more than 5 %, or only the totals are usable. */
export function isApproximate(market: Market, rated: Rated, subject: Subject): boolean {
  return subject.standing.fromTotals || (checkOfTotals(market, rated, subject)?.apart ?? false);
}

/** Why the badge carries ≈. */
function approximateWords(market: Market, rated: Rated, subject: Subject): string {
  const { newest } = subject.standing;
  const check = checkOfTotals(market, rated, subject);
  if (!check || !newest) return say('context_note_approx_totals');
  const totals = check.ratio === null ? say('context_note_a_loss') : formatRatio(check.ratio);
  return say('context_note_approx', formatRatio(newest.ratio), totals);
}

/** A share split between the EPS and the price. */
function splitNotes({ standing }: Subject): Note[] {
  const { perShare, earnings } = standing;
  const doubt = perShare?.split.doubt;
  if (doubt) {
    const text = say('context_note_split_doubt', splitWords(doubt));
    return [plainNote('split_in_doubt', text, doubt.as_of)];
  }
  if (earnings?.fact.flags?.includes('split_pending')) {
    return [plainNote('split_in_doubt', say('context_note_split_pending'))];
  }
  return (perShare?.split.splits ?? []).map((split) =>
    plainNote('split', say('context_note_split', splitWords(split)), split.as_of),
  );
}

/** One-off gains: a quarter with most of the year in it, or a net result far from the operating one. */
function oneOffNotes({ view }: Market, { issuer }: Rated, { standing }: Subject): Note[] {
  const notes: Note[] = [];
  const quarter = view.newest(issuer.id, 'eps_quarter_max_share');
  const flagged = standing.earnings?.fact.flags?.includes('one_quarter_gt_40pct_of_ttm') ?? false;
  if (flagged || (quarter && quarter.value > LARGEST_QUARTER)) {
    notes.push(plainNote('one_quarter', say('context_note_one_quarter')));
  }
  const income = view.newest(issuer.id, 'net_income_ttm');
  const operating = view.newest(issuer.id, 'operating_income_ttm');
  const comparable = income && operating && income.currency === operating.currency && operating.value !== 0;
  const share = comparable ? income.value / operating.value : 1;
  if (share < 0 || share > LARGEST_NON_OPERATING || INVESTMENT_HOLDINGS.has(issuer.id)) {
    notes.push(plainNote('one_off', say('context_note_one_off'), income?.as_of ?? null));
  }
  return notes;
}

const FLAG_NOTES: Record<string, MessageKey> = {
  eps_disagrees_gt3pct: 'context_note_eps_disagrees',
  tiny_eps: 'context_note_tiny_eps',
  reported_since: 'context_note_reported_since',
  price_timing: 'context_note_price_timing',
  stale_quarters: 'context_note_stale_quarters',
};

/** Totals of a later period than the EPS: results came out after it was taken. */
function isReportedSince({ view }: Market, { issuer }: Rated, { standing }: Subject): boolean {
  const known = standing.earnings?.fact.period_end;
  if (!known) return false;
  return (['net_income_ttm', 'revenue_ttm'] as const).some(
    (metric) => (view.newest(issuer.id, metric)?.period_end ?? known) > known,
  );
}

function flagNotes(market: Market, rated: Rated, subject: Subject): Note[] {
  const { standing } = subject;
  const flags = new Set([
    ...(isReportedSince(market, rated, subject) ? ['reported_since'] : []),
    ...(standing.earnings?.fact.flags ?? []),
    ...(standing.reported?.flags ?? []),
    ...(standing.price?.flags ?? []),
  ]);
  return Object.entries(FLAG_NOTES)
    .filter(([flag]) => flags.has(flag))
    .map(([flag, key]) => plainNote(flag, say(key)));
}

export function valuationNotes(market: Market, rated: Rated, subject: Subject, valuation: Valuation): Note[] {
  const { standing, borrowedFor } = subject;
  const notes: Note[] = [];
  if (borrowedFor && standing.line) {
    notes.push(
      plainNote('other_line', say('context_note_other_line', borrowedFor.symbol, standing.line.symbol)),
    );
  }
  const price = standing.price;
  if (price && !market.view.isBundled(price) && isStalePrice(price, market.view.now)) {
    notes.push(
      plainNote('stale_price', say('context_note_stale_price', formatDate(price.as_of)), price.as_of),
    );
  }
  if (valuation.ratio_kind && valuation.ratio_kind !== 'pe' && valuation.median === null) {
    const kind = kindName(valuation.ratio_kind);
    notes.push(plainNote('few_multiples', say('context_note_few_multiples', kind)));
  }
  notes.push(...todayNote(subject, valuation));
  if (valuation.approx) notes.push(plainNote('approx', approximateWords(market, rated, subject)));
  notes.push(...splitNotes(subject));
  const { cap, income, revenue, growth } = tierEvidence(market.view, rated.issuer);
  const used = [price, standing.earnings?.fact, standing.reported, cap, income, revenue, growth];
  const own = ownFileNote(market.view, used);
  if (own) notes.push(own);
  notes.push(...used.flatMap((fact) => disagreementNotes(market.view, fact)));
  notes.push(...oneOffNotes(market, rated, subject), ...flagNotes(market, rated, subject));
  if (REITS.has(rated.issuer.id)) notes.push(plainNote('reit', say('context_note_reit')));
  if (rated.issuer.pending_offer) {
    const { id, pending_offer } = rated.issuer;
    const note = editorsWords('offer', id, pending_offer.note);
    notes.push(plainNote('pending_offer', say('context_note_pending_offer', note), pending_offer.since));
  }
  notes.push(...forwardNotes(market, rated), ...pegNotes(market, rated, subject));
  return notes;
}
