/** Two figures for one thing: both are named on the card, whichever of them the ratio rests on. */
import type { Fact } from '../facts/fact';
import { metricLabel } from '../facts/metrics';
import { say } from '../words/say';
import type { FactView } from './fact-view';
import { printFact } from './figure-sources';
import { reaches } from './reaches';
import type { Valuation } from './sector-context';

const LARGEST_DISAGREEMENT = 0.05;

function contradicts(used: Fact, other: Fact): boolean {
  const sameThing =
    other !== used &&
    other.symbol === used.symbol &&
    other.currency === used.currency &&
    (used.metric === 'price' || used.period_end === null
      ? other.as_of === used.as_of
      : other.period_end === used.period_end);
  if (!sameThing || other.value === used.value) return false;
  // One source that gives two values of one day contradicts itself, however little they differ.
  if (other.source === used.source) return other.as_of === used.as_of;
  return !reaches(LARGEST_DISAGREEMENT * Math.abs(used.value), Math.abs(other.value - used.value));
}

/** A note for a price of the same day or an EPS of the same period that another row or source gives differently. */
export function disagreementNotes(view: FactView, used: Fact | null | undefined): Valuation['notes'] {
  if (!used) return [];
  const other = view.all(used.issuer, used.metric).find((fact) => contradicts(used, fact));
  if (!other) return [];
  const [mine = '', theirs = ''] = [used, other].map((fact) =>
    say('context_sourced', printFact(fact), view.sourceOf(fact).label),
  );
  const text = say('context_disagreement', metricLabel(used.metric), mine, theirs);
  return [
    { id: `disagreement_${used.metric}`, text, as_of: other.as_of, source: view.sourceOf(other).label },
  ];
}
