/** Where one line of one issuer stands by itself, before any comparison: its P/E at each known close, or why not. */
import { dayOf } from '../facts/calendar';
import type { Fact } from '../facts/fact';
import { isStaleEarnings } from '../facts/freshness';
import type { Issuer } from '../universe/issuer';
import { isValuedLine, type Line, linesOf } from '../universe/lines';
import { CLOSE_WINDOW_DAYS, type Close, closeNear, closeOn } from './closes';
import { amountIn, marketCapOf } from './company-figures';
import { type Earnings, earningsOf } from './earnings';
import type { FactView } from './fact-view';
import { epsPerUnit, type PerShare } from './per-share';
import { isOutOfMeasure, jumped, LAST_WEEK } from './unit-check';

export type StandingState =
  | 'positive'
  | 'loss'
  | 'no_data'
  | 'stale'
  | 'currency_missing'
  | 'unit_check_failed'
  | 'suspect';

export interface Standing {
  state: StandingState;
  line: Line | null;
  /** The ratio of the newest close; null unless `positive`. */
  newest: Close | null;
  /** The ratios of all closes, newest first, once somebody asked for them (`closesOf`). */
  closes: readonly Close[] | null;
  /** Prices of the line, newest first. */
  prices: readonly Fact[];
  /** Earnings ÷ price of a loss-maker; -Infinity when only the sign is known. */
  lossYield: number;
  price: Fact | null;
  earnings: Earnings | null;
  perShare: PerShare | null;
  /** A ratio taken as published, because the EPS behind it is not given. */
  reported: Fact | null;
  /** Market cap ÷ net income stands in for a per-share figure on another split basis. */
  fromTotals: boolean;
}

const NO_PRICES: readonly Fact[] = [];

/** One shape for all ten thousand of them, filled in place: the engine's hot path. */
function blank(line: Line | null, prices: readonly Fact[], earnings: Earnings | null): Standing {
  return {
    state: 'no_data',
    line,
    newest: null,
    closes: null,
    prices,
    lossYield: Number.NEGATIVE_INFINITY,
    price: prices[0] ?? null,
    earnings,
    perShare: null,
    reported: null,
    fromTotals: false,
  };
}

function settle(standing: Standing, state: StandingState): Standing {
  standing.state = state;
  return standing;
}

/** A ratio that cannot be one is hidden, not shown. */
function settleRatio(standing: Standing, newest: Close): Standing {
  if (isOutOfMeasure(newest.ratio)) return settle(standing, 'unit_check_failed');
  standing.newest = newest;
  return settle(standing, 'positive');
}

function isSuspect(fact: Fact | null): boolean {
  return fact?.flags?.includes('suspect') ?? false;
}

/** Net income ÷ market cap in one currency; null when either is missing. */
export function yieldFromTotals(view: FactView, issuer: Issuer): { value: number; cap: Fact } | null {
  const income = view.newest(issuer.id, 'net_income_ttm');
  const cap = marketCapOf(view, issuer);
  const earned = income && cap && amountIn(view, income, cap.currency, cap.as_of);
  return earned === null ? null : { value: earned / (cap as Fact).value, cap: cap as Fact };
}

function lossYieldOf(view: FactView, issuer: Issuer, price: Fact | null, perShare: PerShare | null): number {
  if (price && perShare) return perShare.value / price.value;
  const totals = yieldFromTotals(view, issuer);
  return totals && totals.value <= 0 ? totals.value : Number.NEGATIVE_INFINITY;
}

/** No EPS: a published ratio is shown as such, and a net loss still is a loss. */
function withoutEarnings(view: FactView, issuer: Issuer, standing: Standing, line: Line): Standing {
  const income = view.newest(issuer.id, 'net_income_ttm');
  const loss = income ? income.value <= 0 : view.newest(issuer.id, 'loss_ttm')?.value === 1;
  if (loss) {
    standing.lossYield = lossYieldOf(view, issuer, null, null);
    return settle(standing, 'loss');
  }
  const reported = view.all(issuer.id, 'pe_ttm').find((fact) => fact.symbol === line.symbol) ?? null;
  if (!reported) return settle(standing, 'no_data');
  standing.reported = reported;
  if (isSuspect(reported)) return settle(standing, 'suspect');
  const at = view.snapshot && view.isBundled(reported) ? view.snapshot.as_of : view.now;
  if (isStaleEarnings(reported, at, 'quarterly')) return settle(standing, 'stale');
  return settleRatio(standing, closeOn(view, reported, reported.value, 1));
}

function pricesOf(view: FactView, issuer: Issuer, line: Line): readonly Fact[] {
  const all = view.all(issuer.id, 'price');
  for (const fact of all) {
    if (fact.symbol !== line.symbol) return all.filter((one) => one.symbol === line.symbol);
  }
  return all;
}

/** P/E of one line at its newest close. */
export function standingOfLine(view: FactView, issuer: Issuer, line: Line): Standing {
  const prices = pricesOf(view, issuer, line);
  const earnings = earningsOf(view, issuer, line.symbol);
  const standing = blank(line, prices, earnings);
  const { price } = standing;
  if (!earnings) return withoutEarnings(view, issuer, standing, line);
  const eps = earnings.fact;
  if (isSuspect(eps) || isSuspect(price)) return settle(standing, 'suspect');
  if (earnings.stale) return settle(standing, 'stale');

  const perShare = price ? epsPerUnit(view, issuer, line, eps, price.currency, price.as_of) : null;
  standing.perShare = perShare;
  if (eps.value <= 0) {
    standing.lossYield = lossYieldOf(view, issuer, price, perShare?.split.doubt ? null : perShare);
    return settle(standing, 'loss');
  }
  if (!price) return withoutEarnings(view, issuer, blank(line, NO_PRICES, null), line);
  if (perShare?.split.doubt || eps.flags?.includes('split_pending')) {
    return fromTotals(view, issuer, standing);
  }
  if (!perShare) return settle(standing, 'currency_missing');

  settleRatio(standing, closeOn(view, price, price.value / perShare.value, perShare.value));
  if (standing.newest && prices.length > 1 && jumpedInAWeek(view, issuer, standing)) {
    standing.newest = null;
    return settle(standing, 'unit_check_failed');
  }
  return standing;
}

/** True where the newest ratio and that of about a week before cannot be of one unit. */
function jumpedInAWeek(
  view: FactView,
  issuer: Issuer,
  { prices, line, earnings, newest }: Standing,
): boolean {
  if (!line || !earnings || !newest) return false;
  const before = weekBefore(prices, newest.day);
  if (!before) return false;
  const eps = epsOn(view, issuer, line, epsKnownOn(view, before.as_of, earnings.fact), before);
  const ratio = before.value / eps;
  return isRatio(ratio) && jumped(newest, { ratio, eps });
}

/** The price of about a week before a day; null when none is kept. */
function weekBefore(prices: readonly Fact[], day: number): Fact | null {
  let best: Fact | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const price of prices) {
    const age = day - dayOf(price.as_of);
    if (age > LAST_WEEK.furthest) break;
    const gap = Math.abs(age - LAST_WEEK.days);
    if (age > 0 && gap < bestGap) {
      best = price;
      bestGap = gap;
    }
  }
  return best;
}

function isRatio(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}

/** The ratio of an older price, over the EPS known then; null where that is no figure. */
function closeOfPrice(view: FactView, issuer: Issuer, line: Line, eps: Fact, price: Fact): Close | null {
  const then = epsOn(view, issuer, line, epsKnownOn(view, price.as_of, eps), price);
  const ratio = price.value / then;
  return isRatio(ratio) ? closeOn(view, price, ratio, then) : null;
}

/** The ratio at every close of the line, newest first; empty unless it has a positive one. */
export function closesOf(view: FactView, issuer: Issuer, standing: Standing): readonly Close[] {
  if (standing.closes) return standing.closes;
  const { newest, line, earnings, prices } = standing;
  const closes = newest ? [newest] : [];
  // A published ratio and one from totals belong to a single day.
  if (newest && line && earnings && newest.date === prices[0]?.as_of && !standing.fromTotals) {
    for (const price of prices) {
      if (price.as_of === closes.at(-1)?.date) continue;
      const close = closeOfPrice(view, issuer, line, earnings.fact, price);
      if (close) closes.push(close);
    }
  }
  standing.closes = closes;
  return closes;
}

/** The close that stands for a day; the newest one answers without looking at the older ones where it can. */
export function closeFor(view: FactView, issuer: Issuer, standing: Standing, day: number): Close | null {
  const { newest } = standing;
  if (newest === null) return null;
  if (newest.day <= day) return day - newest.day <= CLOSE_WINDOW_DAYS ? newest : null;
  return closeNear(closesOf(view, issuer, standing), day);
}

/** Per-share figures on another split basis: the company's totals stand in for them. */
function fromTotals(view: FactView, issuer: Issuer, standing: Standing): Standing {
  const totals = yieldFromTotals(view, issuer);
  if (!totals || totals.value <= 0) return settle(standing, 'unit_check_failed');
  standing.fromTotals = true;
  return settleRatio(standing, closeOn(view, totals.cap, 1 / totals.value, totals.value));
}

/** EPS per unit in the currency of one price; NaN where it cannot be had. */
function epsOn(view: FactView, issuer: Issuer, line: Line, eps: Fact, price: Fact): number {
  const perShare = epsPerUnit(view, issuer, line, eps, price.currency, price.as_of);
  return perShare && !perShare.split.doubt ? perShare.value : Number.NaN;
}

/** The EPS a reader of that day had; today's where no older one is kept. */
function epsKnownOn(view: FactView, date: string, eps: Fact): Fact {
  if (eps.as_of <= date) return eps;
  for (const fact of view.all(eps.issuer, eps.metric)) {
    if (fact.as_of <= date && fact.symbol === eps.symbol && fact.currency === eps.currency) return fact;
  }
  return eps;
}

/** The issuer's one observation: its primary line, or the first other valued line that has a ratio. */
export function standingOf(view: FactView, issuer: Issuer): Standing {
  const lines = linesOf(issuer);
  const primary = lines[0];
  if (!primary) return blank(null, NO_PRICES, null);
  const first = standingOfLine(view, issuer, primary);
  if (first.state !== 'no_data' && first.state !== 'currency_missing') return first;
  for (const line of lines) {
    if (line.primary || !isValuedLine(line)) continue;
    const other = standingOfLine(view, issuer, line);
    if (other.state === 'positive') return other;
  }
  return first;
}
