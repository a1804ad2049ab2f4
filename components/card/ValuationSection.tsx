import { formatMultiple, formatRatio } from '@/lib/context/format';
import type { SectorContext, Valuation } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { ValuationBadge } from '../parts/ValuationBadge';
import { PeerScale } from './PeerScale';
import { BadgeSources } from './SourceList';

/** The group's median once the loss-makers are in it; words alone where it has none. */
function LossAware({ valuation }: { valuation: Valuation }) {
  const { loss_aware_words: words, loss_aware_median: median } = valuation;
  if (words === null) return null;
  return (
    <li>
      <b>{median === null ? '–' : formatRatio(median)}</b>
      {median === null ? words : say('card_loss_aware')}
    </li>
  );
}

/** Badge, its words, the scale, and the lines the method demands beneath it. */
export function ValuationSection({ context }: { context: SectorContext }) {
  const { valuation } = context;
  const { control } = valuation;
  const asides = [
    valuation.basis === 'TTM' ? null : valuation.basis,
    valuation.thin ? say('card_thin') : null,
    valuation.fallback,
    valuation.within_uncertainty ? say('card_uncertainty') : null,
  ].filter((aside) => aside !== null);
  return (
    <section className="valuation">
      <p className="badge-line">
        <ValuationBadge valuation={valuation} muted={context.muted} />
      </p>
      <p className="words">
        {[valuation.words, valuation.rank, ...asides]
          .filter((words) => words && words !== valuation.badge)
          .join(' · ')}
      </p>
      <PeerScale valuation={valuation} symbol={context.listing?.symbol ?? context.symbol ?? context.name} />
      {valuation.disclosure ? <p className="disclosure">{valuation.disclosure}</p> : null}
      <ul className="beside">
        {control.median !== null && control.multiple !== null ? (
          <li>
            <b>{formatMultiple(control.multiple)}</b>
            {say('card_control', formatRatio(control.median), control.n)}
          </li>
        ) : null}
        <LossAware valuation={valuation} />
        {valuation.notes.map((note) => (
          <li key={note.id} className="note-line">
            {[note.text, note.as_of ? formatDate(note.as_of) : null, note.source].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <BadgeSources sources={context.sources} valuation={valuation} />
    </section>
  );
}
