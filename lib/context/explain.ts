/** "Why?": the whole derivation of a card as a tree, from the badge down to the single facts. */
import type { Fact } from '../facts/fact';
import { metricLabel } from '../facts/metrics';
import type { IssuerId } from '../universe/issuer';
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
import { kindName, OUTSIDE_WORDS } from './valuation-words';

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
  const line = fact.metric === 'fx' ? fact.symbol : `${metricLabel(fact.metric)} of ${fact.symbol}`;
  const period = fact.period_end ? [node('period ends', fact.period_end)] : [];
  const flags = fact.flags?.length ? [node('marks', fact.flags.join(', ').replaceAll('_', ' '))] : [];
  const source = market.view.sourceOf(fact).label;
  return node(line, printFact(fact), [...period, ...flags], fact.as_of, `${source} (${fact.quality})`);
}

function present(market: Market, facts: readonly (Fact | null | undefined)[]): ExplainNode[] {
  return facts.flatMap((fact) => (fact ? [factNode(market, fact)] : []));
}

/** How the company's own ratio came about. */
function ratioNode(market: Market, rated: Rated, subject: Subject, context: SectorContext): ExplainNode {
  const { standing } = subject;
  const { valuation } = context;
  if (standing.state === 'loss') {
    const sales = salesMultipleFor(market.view, rated.issuer);
    const loss = node('Earnings are not positive', 'P/E not meaningful', [
      ...present(market, [standing.price, standing.earnings?.fact]),
      ...present(market, standing.earnings ? [] : [tierEvidence(market.view, rated.issuer).income]),
    ]);
    if (!sales) return loss;
    return node('Ratio', `${kindName(sales.kind)} ${formatRatio(sales.ratio)}`, [
      loss,
      node(
        sales.kind === 'ev_s' ? 'enterprise value ÷ revenue' : 'market cap ÷ revenue',
        null,
        present(market, sales.facts),
      ),
    ]);
  }
  const facts = present(market, [standing.price, standing.earnings?.fact, standing.reported]);
  const { perShare } = standing;
  const eps = standing.earnings?.fact;
  const converted =
    perShare && eps && (perShare.value !== eps.value || perShare.currency !== eps.currency)
      ? [
          node(
            `EPS per unit of ${standing.line?.symbol}, in ${perShare.currency}`,
            formatPerShare(perShare.value, perShare.currency),
            present(market, [...perShare.split.splits, ...perShare.rates]),
          ),
        ]
      : [];
  const check = standing.state === 'positive' ? [crossCheckNode(market, rated, subject)] : [];
  const value = valuation.ratio_text ? `P/E ${valuation.ratio_text}` : valuation.words;
  const doubt = perShare?.split.doubt;
  const inDoubt = doubt ? [node('Not used: basis of the EPS not known', null, present(market, [doubt]))] : [];
  if (standing.fromTotals) {
    const { cap, income } = tierEvidence(market.view, rated.issuer);
    return node(`Ratio (market cap ÷ net income${valuation.basis ? `, ${valuation.basis}` : ''})`, value, [
      ...present(market, [cap, income]),
      node('Not used: price ÷ EPS', null, [...facts, ...inDoubt]),
    ]);
  }
  const how = standing.reported ? 'as published' : 'price ÷ EPS';
  return node(`Ratio (${how}${valuation.basis ? `, ${valuation.basis}` : ''})`, value, [
    ...facts,
    ...converted,
    ...inDoubt,
    ...check,
  ]);
}

function crossCheckNode(market: Market, rated: Rated, subject: Subject): ExplainNode {
  const { cap, income } = tierEvidence(market.view, rated.issuer);
  const check = checkOfTotals(market, rated, subject);
  const ratio = check?.ratio == null ? 'a loss' : formatRatio(check.ratio);
  const value = check
    ? `${ratio}, ${check.apart ? 'more than 5 % apart, so ≈' : 'within 5 %'}`
    : `not possible: ${whyNoCheck(cap, income, subject)}`;
  return node('Check: market cap ÷ net income', value, present(market, [cap, income]));
}

function whyNoCheck(cap: Fact | null, income: Fact | null, { standing }: Subject): string {
  if (standing.reported) return 'the ratio is as published';
  if (!standing.line?.primary) return 'the totals belong to the primary line';
  if (!cap || !income) return `no ${cap ? 'net income' : 'market cap'} at hand`;
  return `no exchange rate between ${income.currency} and ${cap.currency}`;
}

const MOST_NAMES = 60;

/** The members of the chosen group with their ratios, and who was left out and why. */
function groupNode(market: Market, rated: Rated, context: SectorContext): ExplainNode {
  const { valuation } = context;
  const tried = peerGroupsOf(rated.issuer).map(({ key }) => groupLabel(key));
  if (valuation.group === null || valuation.ratio_kind === null) {
    return node('Peer group', 'none', [node('tried', tried.join(', then ') || 'no group')]);
  }
  const kind = valuation.ratio_kind;
  const group = market.group(valuation.group, kind);
  const counted = valuation.peers.map(({ issuer, symbol, ratio }) => {
    const name = market.universe.byId.get(issuer)?.short_name;
    return node(name && name !== symbol ? `${name} (${symbol})` : symbol, formatRatio(ratio));
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
    `Peer group: ${valuation.group_label}`,
    valuation.disclosure,
    [
      ...(valuation.fallback ? [node('why this group', valuation.fallback)] : []),
      node('one date on both sides', valuation.as_of),
      node(`counted: ${valuation.n}, without ${context.name}`, null, counted),
      ...(losses.length > 0 ? [node(`loss-making: ${losses.length}`, names(losses))] : []),
      ...[...outside].map(([reason, symbols]) =>
        node(`${OUTSIDE_WORDS[reason]}: ${symbols.length}`, names(symbols)),
      ),
    ],
    valuation.as_of,
  );
}

function medianNode({ valuation }: SectorContext): ExplainNode {
  if (valuation.median === null) return node('Median', 'none');
  const { low, high } = valuation;
  const interval =
    low !== null && high !== null ? `${formatRatio(low)} to ${formatRatio(high)}` : 'too few peers';
  return node('Median', formatRatio(valuation.median), [
    node('95 % interval (exact binomial)', interval),
    ...(valuation.loss_aware_words ? [node('with losses', valuation.loss_aware_words)] : []),
    ...(valuation.rank ? [node('rank', valuation.rank)] : []),
  ]);
}

function bandNode({ valuation }: SectorContext): ExplainNode {
  if (valuation.multiple === null) return node('Band', valuation.words);
  const steps = [node('ratio ÷ median', formatMultiple(valuation.multiple))];
  if (valuation.within_uncertainty) steps.push(node('interval', "within the group's uncertainty"));
  return node('Band', valuation.words, steps);
}

function controlNode(market: Market, rated: Rated, context: SectorContext): ExplainNode[] {
  const { control } = context.valuation;
  if (control.median === null) return [];
  const day = market.group('control', 'pe').day;
  const close = day === null ? null : closeFor(market.view, rated.issuer, rated.standing, day);
  const value =
    control.multiple === null ? null : `${formatMultiple(control.multiple)} the median of non-AI tech`;
  return [
    node('Control group', value, [
      node('median', `${formatRatio(control.median)} of ${control.n} companies`),
      ...(close ? [node('own ratio on that date', formatRatio(close.ratio), [], close.date)] : []),
    ]),
  ];
}

function tierNode(market: Market, rated: Rated | undefined, { tier }: SectorContext): ExplainNode[] {
  if (!tier || !rated) return [];
  const { cap, income, revenue, growth } = tierEvidence(market.view, rated.issuer);
  const proof = evidenceOf(rated.issuer, market.view.now);
  const proven = proof.url ?? "editor's classification";
  const sourceOfGate = (gate: Gate['id']) => (gate === 'evidence' ? proven : null);
  const flags = tier.flags.map((flag) => flag.replaceAll('_', ' ')).join(', ');
  return [
    node('Tier', tier.words, [
      ...tier.gates.map(({ id, label, value, pass, as_of }) =>
        node(
          label,
          value === null ? 'not known' : `${value} ${pass ? '✓' : '✗'}`,
          [],
          as_of,
          sourceOfGate(id),
        ),
      ),
      ...(tier.incomplete
        ? [
            node(
              'incomplete',
              'a missing figure raises no flag; without profit or evidence there is no leader',
            ),
          ]
        : []),
      node('flags', flags === '' ? 'none' : flags),
      node('from', null, present(market, [cap, income, revenue, growth])),
    ]),
  ];
}

function riskNode({ risks }: SectorContext): ExplainNode {
  return node(
    'Risk notes',
    String(risks.length),
    risks.map(({ id, severity, title, text, evidence }) =>
      node(
        `${id} ${title} (severity ${severity})`,
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
  if (context.redirect) steps.push(node('Asked for', context.redirect));
  if (rated && valuation.state !== 'not_applicable') {
    const { line } = askedLine(market.universe, rated.issuer, context.symbol);
    const subject = subjectOf(market, rated, line);
    steps.push(ratioNode(market, rated, subject, context), groupNode(market, rated, context));
    steps.push(medianNode(context), bandNode(context), ...controlNode(market, rated, context));
  } else {
    steps.push(node('No valuation', valuation.words));
  }
  steps.push(...tierNode(market, rated, context));
  if (valuation.notes.length > 0) {
    steps.push(
      node(
        'Notes',
        null,
        valuation.notes.map(({ text, as_of, source }) => node(text, null, [], as_of, source)),
      ),
    );
  }
  steps.push(riskNode(context));
  return node(
    `${context.name}${context.symbol ? ` (${context.symbol})` : ''}`,
    valuation.badge,
    steps,
    valuation.as_of,
  );
}
