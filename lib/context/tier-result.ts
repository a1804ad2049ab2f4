/** The tier as the card shows it: every gate with value, tick or cross, and date. */
import type { Fact } from '../facts/fact';
import { editorsWords } from '../universe/editors-words';
import type { Issuer } from '../universe/issuer';
import { tierLabel } from '../universe/labels';
import { inWords } from '../words/list-words';
import { say } from '../words/say';
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
  return ni === LOSS_OF_UNKNOWN_SIZE ? say('facts_loss_unknown') : formatAmount(ni, income.currency);
}

function gatesOf(market: Market, rated: Rated): Gate[] {
  const { facts, cap, income, growth } = tierEvidence(market.view, rated.issuer);
  const evidence = evidenceOf(rated.issuer, market.view.now);
  return [
    {
      id: 'size',
      label: say('context_gate_size'),
      value: facts.cap === null ? null : formatAmount(facts.cap, 'USD'),
      pass: facts.cap === null ? null : facts.cap >= SIZE_LINES.leader,
      as_of: facts.cap === null ? null : (cap?.as_of ?? null),
    },
    {
      id: 'profit',
      label: say('context_gate_profit'),
      value: profitValue(income, facts.ni),
      pass: facts.ni === null ? null : facts.ni > 0,
      as_of: facts.ni === null ? null : (income?.period_end ?? income?.as_of ?? null),
    },
    {
      id: 'evidence',
      label: say('context_gate_evidence'),
      value: evidence.code,
      pass: evidence.level === null ? null : evidence.level >= LEADER_EVIDENCE,
      as_of: evidence.as_of,
    },
    {
      id: 'growth',
      label: say('context_gate_growth'),
      value: facts.g === null ? null : formatChange(facts.g),
      pass: facts.g === null ? null : facts.g > LEADER_GROWTH,
      as_of: growth?.period_end ?? growth?.as_of ?? null,
    },
  ];
}

function gateWords({ id, value, pass }: Gate): string {
  const name = say(`context_chain_${id}`);
  if (value === null || pass === null) return say('context_chain_unknown', name);
  return `${name} ${value} ${pass ? '✓' : '✗'}`;
}

function waitingWords(state: TierState | null): string {
  if (!state?.pending) return '';
  const wait = state.pending_by === 'profit' ? 'profit' : 'size';
  return say(`context_waiting_${wait}`, tierLabel(state.pending), state.pending_count);
}

/** Why a company of leading size is none, in the words of the method. */
function missedGate(gates: Gate[], value: string): string {
  const [size, ...others] = gates;
  if (value !== 'mid' || !size?.pass) return '';
  const missed = others.flatMap(({ id, pass }) =>
    pass === false && id !== 'size' ? [say(`context_gate_name_${id}`)] : [],
  );
  return missed.length > 0 ? say('context_gates_missed', inWords(missed)) : '';
}

/** The facts may be there, but in a currency no rate is known for. */
function notRuledWords({ cap, facts }: TierEvidence): string {
  if (!cap?.currency || facts.cap !== null) return say('context_tier_editor');
  return say('context_tier_editor_no_rate', cap.currency);
}

/** Tiers are for listed AI companies (method 1.2): why this is none. */
export function noTierWords({ status, type }: Issuer): string {
  if (status !== 'listed') return say('context_no_tier_unlisted');
  return say(type === 'etf' ? 'context_no_tier_fund' : 'context_no_tier_control');
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
  const ruled = tierLabel(tier.rule_value);
  const override = tier.override && {
    reason: editorsWords('override', issuer.id, tier.override.reason),
    by: tier.override.by,
    date: tier.override.date,
    review_by: tier.override.review_by,
  };
  const words = {
    editor: notRuledWords(evidence),
    rule: `${chain} → ${tierLabel(tier.value)}${missedGate(gates, tier.value)}${waitingWords(state)}`,
    override: say('context_tier_override', tierLabel(tier.value), ruled, override?.reason ?? '', chain),
  }[tier.basis];
  const since = state && tier.basis === 'rule' ? formatDate(state.since) : null;
  return {
    value: tier.value,
    rule_value: tier.rule_value,
    flags: verdict.flags,
    gates,
    basis: tier.basis,
    incomplete: verdict.incomplete,
    override,
    words: since ? say('context_tier_since', words, since) : words,
    hysteresis: state && {
      since: state.since,
      pending: state.pending,
      pending_count: state.pending_count,
    },
  };
}
