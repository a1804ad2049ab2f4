/** Every figure on the card with its value, date and source. */
import type { Fact } from '../facts/fact';
import { METRICS, metricLabel } from '../facts/metrics';
import { say } from '../words/say';
import type { FactView } from './fact-view';
import {
  formatAmount,
  formatChange,
  formatCount,
  formatNumber,
  formatPerShare,
  formatRatio,
  formatShare,
} from './format';
import type { FigureSource } from './sector-context';

const CHANGES: ReadonlySet<string> = new Set(['revenue_growth', 'eps_growth']);

function printSplit(newForOld: number): string {
  return newForOld >= 1 ? `${formatNumber(newForOld)} for 1` : `1 for ${formatNumber(1 / newForOld)}`;
}

/** A fact as printed, in the unit of its metric. */
export function printFact(fact: Fact): string {
  const { unit } = METRICS[fact.metric];
  if (fact.metric === 'loss_ttm') return say('facts_loss_unknown');
  if (fact.metric === 'split') return printSplit(fact.value);
  if (CHANGES.has(fact.metric)) return formatChange(fact.value);
  if (unit === 'per_share') return formatPerShare(fact.value, fact.currency);
  if (unit === 'amount') return formatAmount(fact.value, fact.currency);
  if (unit === 'ratio') return formatRatio(fact.value);
  if (unit === 'share') return formatShare(fact.value);
  if (fact.metric === 'shares') return formatCount(fact.value);
  return formatNumber(fact.value);
}

/** One row a fact, in the order given, each fact once. */
export function figureSources(view: FactView, facts: readonly (Fact | null | undefined)[]): FigureSource[] {
  const rows = new Map<string, FigureSource>();
  for (const fact of facts) {
    if (!fact) continue;
    const id = `${fact.metric}:${fact.symbol}:${fact.as_of}`;
    if (rows.has(id)) continue;
    const source = view.sourceOf(fact);
    const pair = fact.metric === 'fx' ? ` ${fact.symbol.slice(0, 3)}/${fact.symbol.slice(3)}` : '';
    rows.set(id, {
      id,
      figure: `${metricLabel(fact.metric)}${pair}`,
      value: printFact(fact),
      as_of: fact.as_of,
      period_end: fact.period_end,
      source: source.label,
      url: source.url,
      quality: fact.quality,
    });
  }
  return [...rows.values()];
}
