/** "Why?": the whole derivation of a card as a tree, from the badge down to the single facts. */
import type { Fact } from '../facts/fact';
import { flagLabel } from '../facts/flags';
import { metricLabel } from '../facts/metrics';
import { displayName } from '../universe/display-name';
import type { IssuerId } from '../universe/issuer';
import { say } from '../words/say';
import { tierEvidence } from './company-figures';
import { contextOf } from './context-of';
import { evidenceOf } from './evidence';
import { printFact } from './figure-sources';
import { formatMultiple, formatPerShare, formatRatio } from './format';
import { type OutsideReason, placeIn } from './group';
import { groupLabel, peerGroupsOf } from './groups';
import { askedLine } from './listing';
import { type Market, type Rated, salesMember } from './market';
import { salesMultipleFor } from './sales-multiple';
import type { ExplainNode, Gate, SectorContext } from './sector-context';
import { closeFor } from './standing';
import { type Subject, subjectOf } from './valuation';
import { checkOfTotals } from './valuation-notes';
import { kindName, outsideWords } from './valuation-words';

function node(
  label: string,
  value: string | null,
  children: ExplainNode[] = [],
  as_of: string | null = null,
  source: string | null = null,
): ExplainNode {
  return { label, value, as_of, source, children };
}

function factNode(market: Market, fact: Fact): ExplainNode {
  const line = fact.metric === 'fx' ? fact.symbol : say('explain_of', metricLabel(fact.metric), fact.symbol);
  const period = fact.period_end ? [node(say('explain_period_ends'), fact.period_end)] : [];
  const flags = fact.flags?.length
    ? [node(say('explain_marks'), fact.flags.map(flagLabel).join(say('common_list_comma')))]
    : [];
  const source = market.view.sourceOf(fact).label;
  return node(
    line,
    printFact(fact),
    [...period, ...flags],
    fact.as_of,
    say('explain_source', source, say(`explain_quality_${fact.quality}`)),
  );
}

function present(market: Market, facts: readonly (Fact | null | undefined)[]): ExplainNode[] {
  return facts.flatMap((fact) => (fact ? [factNode(market, fact)] : []));
}

function howLabel(how: string, basis: string | null): string {
  return say('explain_ratio_how', basis ? how + say('common_list_comma') + basis : how);
}

/** How the company's own ratio came about. */
function ratioNode(market: Market, rated: Rated, subject: Subject, context: SectorContext): ExplainNode {
  const { standing } = subject;
  const { valuation } = context;
  if (standing.state === 'loss') {
    const sales = salesMultipleFor(market.view, rated.issuer);
    const loss = node(say('explain_loss'), say('explain_loss_value'), [
      ...present(market, [standing.price, standing.earnings?.fact]),
      ...present(market, standing.earnings ? [] : [tierEvidence(market.view, rated.issuer).income]),
    ]);
    if (!sales) return loss;
    return node(
      say('explain_ratio'),
      say('explain_ratio_value', kindName(sales.kind), formatRatio(sales.ratio)),
      [
        loss,
        node(
          say(sales.kind === 'ev_s' ? 'explain_ev_by_revenue' : 'explain_cap_by_revenue'),
          null,
          present(market, sales.facts),
        ),
      ],
    );
  }
  const facts = present(market, [standing.price, standing.earnings?.fact, standing.reported]);
  const { perShare } = standing;
  const eps = standing.earnings?.fact;
  const converted =
    perShare && eps && (perShare.value !== eps.value || perShare.currency !== eps.currency)
      ? [
          node(
            say('explain_per_unit', String(standing.line?.symbol), String(perShare.currency)),
            formatPerShare(perShare.value, perShare.currency),
            present(market, [...perShare.split.splits, ...perShare.rates]),
          ),
        ]
      : [];
  const check = standing.state === 'positive' ? [crossCheckNode(market, rated, subject)] : [];
  const value = valuation.ratio_text
    ? say('explain_ratio_value', kindName('pe'), valuation.ratio_text)
    : valuation.words;
  const doubt = perShare?.split.doubt;
  const inDoubt = doubt ? [node(say('explain_in_doubt'), null, present(market, [doubt]))] : [];
  if (standing.fromTotals) {
    const { cap, income } = tierEvidence(market.view, rated.issuer);
    return node(howLabel(say('explain_by_totals'), valuation.basis), value, [
      ...present(market, [cap, income]),
      node(say('explain_not_used'), null, [...facts, ...inDoubt]),
    ]);
  }
  const how = say(standing.reported ? 'explain_published' : 'explain_by_eps');
  return node(howLabel(how, valuation.basis), value, [...facts, ...converted, ...inDoubt, ...check]);
}

function crossCheckNode(market: Market, rated: Rated, subject: Subject): ExplainNode {
  const { cap, income } = tierEvidence(market.view, rated.issuer);
  const check = checkOfTotals(market, rated, subject);
  const ratio = check?.ratio == null ? say('context_note_a_loss') : formatRatio(check.ratio);
  const value = check
    ? say(check.apart ? 'explain_check_apart' : 'explain_check_within', ratio)
    : say('explain_check_impossible', whyNoCheck(cap, income, subject));
  return node(say('explain_check'), value, present(market, [cap, income]));
}

function whyNoCheck(cap: Fact | null, income: Fact | null, { standing }: Subject): string {
  if (standing.reported) return say('explain_check_published');
  if (!standing.line?.primary) return say('explain_check_other_line');
  if (!cap || !income) return say(cap ? 'explain_check_no_income' : 'explain_check_no_cap');
  return say('explain_check_no_rate', String(income.currency), String(cap.currency));
}

/** Null for an empty list. */
function inTurn([first, ...rest]: readonly string[]): string | null {
  return first === undefined ? null : rest.reduce((all, next) => say('explain_then', all, next), first);
}

const MOST_NAMES = 60;

/** The members of the chosen group with their ratios, and who was left out and why. */
function groupNode(market: Market, rated: Rated, context: SectorContext): ExplainNode {
  const { valuation } = context;
  const tried = peerGroupsOf(rated.issuer).map(({ key }) => groupLabel(key));
  if (valuation.group === null || valuation.ratio_kind === null) {
    return node(say('explain_group'), say('explain_none'), [
      node(say('explain_tried'), inTurn(tried) ?? say('explain_no_group')),
    ]);
  }
  const kind = valuation.ratio_kind;
  const group = market.group(valuation.group, kind);
  const counted = valuation.peers.map(({ issuer, symbol, ratio }) => {
    const other = market.universe.byId.get(issuer);
    const name = other ? displayName(other) : symbol;
    return node(name === symbol ? symbol : say('explain_named', name, symbol), formatRatio(ratio));
  });
  const losses: string[] = [];
  const outside = new Map<OutsideReason, string[]>();
  for (const other of market.membersOf(valuation.group)) {
    if (other.issuer === rated.issuer) continue;
    const member = kind === 'pe' ? other : salesMember(market.view, other, kind);
    const place = placeIn(market.view, group.day, member);
    if (place === 'loss') losses.push(other.symbol);
    else if (typeof place === 'string') outside.set(place, [...(outside.get(place) ?? []), other.symbol]);
  }
  const names = (symbols: string[]) => {
    const listed = symbols.sort().slice(0, MOST_NAMES).join(', ');
    return symbols.length > MOST_NAMES ? `${listed} …` : listed;
  };
  return node(
    say('explain_group_named', String(valuation.group_label)),
    valuation.disclosure,
    [
      ...(valuation.fallback ? [node(say('explain_why_group'), valuation.fallback)] : []),
      node(say('explain_one_date'), valuation.as_of),
      node(say('explain_counted', valuation.n, context.name), null, counted),
      ...(losses.length > 0 ? [node(say('explain_losses', losses.length), names(losses))] : []),
      ...[...outside].map(([reason, symbols]) =>
        node(say('explain_outside', outsideWords(reason), symbols.length), names(symbols)),
      ),
    ],
    valuation.as_of,
  );
}

function medianNode({ valuation }: SectorContext): ExplainNode {
  if (valuation.median === null) return node(say('explain_median'), say('explain_none'));
  const { low, high } = valuation;
  const interval =
    low !== null && high !== null
      ? say('explain_interval_value', formatRatio(low), formatRatio(high))
      : say('explain_too_few');
  return node(say('explain_median'), formatRatio(valuation.median), [
    node(say('explain_interval'), interval),
    ...(valuation.loss_aware_words ? [node(say('explain_with_losses'), valuation.loss_aware_words)] : []),
    ...(valuation.rank ? [node(say('explain_rank'), valuation.rank)] : []),
  ]);
}

function bandNode({ valuation }: SectorContext): ExplainNode {
  if (valuation.multiple === null) return node(say('explain_band'), valuation.words);
  const steps = [node(say('explain_multiple'), formatMultiple(valuation.multiple))];
  if (valuation.within_uncertainty)
    steps.push(node(say('explain_interval_short'), say('explain_uncertainty')));
  return node(say('explain_band'), valuation.words, steps);
}

function controlNode(market: Market, rated: Rated, context: SectorContext): ExplainNode[] {
  const { control } = context.valuation;
  if (control.median === null) return [];
  const day = market.group('control', 'pe').day;
  const close = day === null ? null : closeFor(market.view, rated.issuer, rated.standing, day);
  const value =
    control.multiple === null ? null : say('explain_control_value', formatMultiple(control.multiple));
  return [
    node(say('explain_control'), value, [
      node(
        say('explain_control_median'),
        say('explain_control_median_value', formatRatio(control.median), control.n),
      ),
      ...(close ? [node(say('explain_control_own'), formatRatio(close.ratio), [], close.date)] : []),
    ]),
  ];
}

function tierNode(market: Market, rated: Rated | undefined, { tier, no_tier }: SectorContext): ExplainNode[] {
  if (!tier || !rated) return [node(say('explain_tier'), no_tier)];
  const { cap, income, revenue, growth } = tierEvidence(market.view, rated.issuer);
  const proof = evidenceOf(rated.issuer, market.view.now);
  const proven = proof.url ?? say('risks_source_editor');
  const sourceOfGate = (gate: Gate['id']) => (gate === 'evidence' ? proven : null);
  const flags = tier.flags.map((flag) => say(`explain_flag_${flag}`)).join(say('common_list_comma'));
  return [
    node(say('explain_tier'), tier.words, [
      ...tier.gates.map(({ id, label, value, pass, as_of }) =>
        node(
          label,
          value === null ? say('explain_not_known') : `${value} ${pass ? '✓' : '✗'}`,
          [],
          as_of,
          sourceOfGate(id),
        ),
      ),
      ...(tier.incomplete ? [node(say('explain_incomplete'), say('explain_incomplete_value'))] : []),
      node(say('explain_flags'), flags === '' ? say('explain_none') : flags),
      node(say('explain_from'), null, present(market, [cap, income, revenue, growth])),
    ]),
  ];
}

function riskNode({ risks }: SectorContext): ExplainNode {
  return node(
    say('explain_risks'),
    String(risks.length),
    risks.map(({ id, severity, title, text, evidence }) =>
      node(
        say('explain_risk', id, title, severity),
        text,
        evidence.map(({ fact, value, as_of, source }) => node(fact, value, [], as_of, source)),
      ),
    ),
  );
}

/** The derivation of `contextOf(market, id, symbol)`: facts → ratio → group → median → band; gates → tier; rules → notes. */
export function explain(market: Market, id: IssuerId, symbol?: string | null): ExplainNode {
  const context = contextOf(market, id, symbol);
  const rated = market.rated(context.issuer);
  const { valuation } = context;
  const steps: ExplainNode[] = [];
  if (context.redirect) steps.push(node(say('explain_asked'), context.redirect));
  if (rated && valuation.state !== 'not_applicable') {
    const { line } = askedLine(market.universe, rated.issuer, context.symbol);
    const subject = subjectOf(market, rated, line);
    steps.push(ratioNode(market, rated, subject, context), groupNode(market, rated, context));
    steps.push(medianNode(context), bandNode(context), ...controlNode(market, rated, context));
  } else {
    steps.push(node(say('explain_no_valuation'), valuation.words));
  }
  steps.push(...tierNode(market, rated, context));
  if (valuation.notes.length > 0) {
    steps.push(
      node(
        say('explain_notes'),
        null,
        valuation.notes.map(({ text, as_of, source }) => node(text, null, [], as_of, source)),
      ),
    );
  }
  steps.push(riskNode(context));
  return node(
    context.symbol ? say('explain_named', context.name, context.symbol) : context.name,
    valuation.badge,
    steps,
    valuation.as_of,
  );
}
