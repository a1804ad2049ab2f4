/** A figure of the reader's own file goes before other sources: the card says so, whatever the others tell. */
import type { Fact } from '../facts/fact';
import { metricLabel } from '../facts/metrics';
import { say } from '../words/say';
import type { FactView } from './fact-view';
import { type Note, plainNote } from './note';

/** Another source tells the same figure: of the same line and currency, for the same period or day or an older one. */
function standsBefore(used: Fact, other: Fact): boolean {
  return other.quality !== 'user' && other.symbol === used.symbol && other.currency === used.currency;
}

/** Null where no figure of the reader's own stands before another source's. */
export function ownFileNote(view: FactView, used: readonly (Fact | null | undefined)[]): Note | null {
  const chosen = used.filter(
    (fact): fact is Fact =>
      fact?.quality === 'user' &&
      view.all(fact.issuer, fact.metric).some((other) => standsBefore(fact, other)),
  );
  if (chosen.length === 0) return null;
  const names = chosen.map((fact) => metricLabel(fact.metric)).join(say('common_list_comma'));
  const source = [...new Set(chosen.map((fact) => view.sourceOf(fact).label))].join(', ');
  return plainNote('own_file', say('context_note_own_file', names), chosen[0]?.as_of, source);
}
