/** The tier as the card shows it: every gate with value, tick or cross, and date. */
import type { Fact } from '../facts/fact';
import { TIER_LABELS } from '../universe/labels';
import { LOSS_OF_UNKNOWN_SIZE, type TierEvidence, tierEvidence } from './company-figures';
import { evidenceOf } from './evidence';
import { formatAmount, formatChange, formatDate } from './format';
import type { Market, Rated } from './market';
import { publishedTier } from './published-tier';
import type { Gate, TierResult } from './sector-context';
import { LEADER_EVIDENCE, LEADER_GROWTH, ruleTier, SIZE_LINES } from './tier-rule';
import type { TierState } from './tier-state';

function profitValue(income: Fact | null, ni: number | null): string | null {
  if (income === null || ni === null) return null;
  return ni === LOSS_OF_UNKNOWN_SIZE ? 'loss, amount not given' : formatAmount(ni, income.currency);
}

function gatesOf(market: Market, rated: Rated): Gate[] {
  const { facts, cap, income, growth } = tierEvidence(market.view, rated.issuer);
  const evidence = evidenceOf(rated.issuer, market.view.now);
  return [
    {
      id: 'size',
      label: 'Size',
      value: facts.cap === null ? null : formatAmount(facts.cap, 'USD'),
      pass: facts.cap === null ? null : facts.cap >= SIZE_LINES.leader,
      as_of: facts.cap === null ? null : (cap?.as_of ?? null),
    },
    {
      id: 'profit',
      label: 'Profit TTM',
      value: profitValue(income, facts.ni),
      pass: facts.ni === null ? null : facts.ni > 0,
      as_of: facts.ni === null ? null : (income?.period_end ?? income?.as_of ?? null),
    },
    {
      id: 'evidence',
      label: 'Evidence',
      value: evidence.code,
      pass: evidence.level === null ? null : evidence.level >= LEADER_EVIDENCE,
      as_of: evidence.as_of,
    },
    {
      id: 'growth',
      label: 'Growth',
      value: facts.g === null ? null : formatChange(facts.g),
      pass: facts.g === null ? null : facts.g > LEADER_GROWTH,
      as_of: growth?.period_end ?? growth?.as_of ?? null,
    },
  ];
}

function gateWords({ id, label, value, pass }: Gate): string {
  const name = id === 'size' ? label : label.charAt(0).toLowerCase() + label.slice(1);
  if (value === null || pass === null) return `${name} not known`;
  return `${name} ${value} ${pass ? '✓' : '✗'}`;
}

function waitingWords(state: TierState | null): string {
  if (!state?.pending) return '';
  const wait = state.pending_by === 'profit' ? 'reported quarters' : 'month-end runs';
  return ` (${TIER_LABELS[state.pending]} pending: ${state.pending_count} of 2 ${wait})`;
}

/** Why a company of leading size is none, in the words of the method. */
function missedGate(gates: Gate[], value: string): string {
  const [size, ...others] = gates;
  if (value !== 'mid' || !size?.pass) return '';
  const missed = others.filter(({ pass }) => pass === false).map(({ id }) => id);
  return missed.length > 0 ? ` (size gate met, ${missed.join(' and ')} gate not)` : '';
}

/** The facts are there, but in a currency no rate is known for. */
function missingRate({ cap, facts }: TierEvidence): string {
  return cap?.currency && facts.cap === null ? `: no exchange rate for ${cap.currency}` : '';
}

/** Null for what has no tier: funds, controls, unlisted companies. */
export function tierResult(market: Market, rated: Rated): TierResult | null {
  const { issuer } = rated;
  if (issuer.type !== 'equity' || issuer.role === 'control') return null;
  const evidence = tierEvidence(market.view, issuer);
  const verdict = ruleTier(evidence.facts);
  const state = market.tierStates.get(issuer.id) ?? null;
  const tier = publishedTier(issuer, verdict, state, market.view.now);
  const gates = gatesOf(market, rated);
  const chain = gates.map(gateWords).join(' · ');
  const ruled = TIER_LABELS[tier.rule_value];
  const words = {
    editor: `Editor's classification, facts not loaded${missingRate(evidence)}`,
    rule: `${chain} → ${TIER_LABELS[tier.value]}${missedGate(gates, tier.value)}${waitingWords(state)}`,
    override: `Editor's view: ${TIER_LABELS[tier.value]}. Rule: ${ruled}. Reason: ${tier.override?.reason}. ${chain}`,
  }[tier.basis];
  const override = tier.override && {
    reason: tier.override.reason,
    by: tier.override.by,
    date: tier.override.date,
    review_by: tier.override.review_by,
  };
  const since = state && tier.basis === 'rule' ? formatDate(state.since) : null;
  return {
    value: tier.value,
    rule_value: tier.rule_value,
    flags: verdict.flags,
    gates,
    basis: tier.basis,
    incomplete: verdict.incomplete,
    override,
    words: since ? `${words}, since ${since}` : words,
    hysteresis: state && {
      since: state.since,
      pending: state.pending,
      pending_count: state.pending_count,
    },
  };
}
