import { formatMultiple, formatRatio } from '@/lib/context/format';
import type { SectorContext } from '@/lib/context/sector-context';
import { formatDate } from '../format';
import { ValuationBadge } from '../parts/ValuationBadge';
import { card } from '../strings/card';
import { PeerScale } from './PeerScale';
import { BadgeSources } from './SourceList';

/** Badge, its words, the scale, and the lines the method demands beneath it. */
export function ValuationSection({ context }: { context: SectorContext }) {
  const { valuation } = context;
  const { control } = valuation;
  const asides = [
    valuation.thin ? card.thin : null,
    valuation.fallback,
    valuation.within_uncertainty ? card.uncertainty : null,
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
      <dl className="beside">
        {control.median !== null ? (
          <div>
            <dt>{`${card.control} ${formatRatio(control.median)} (n ${control.n})`}</dt>
            <dd>{control.multiple === null ? '–' : formatMultiple(control.multiple)}</dd>
          </div>
        ) : null}
        {valuation.loss_aware_words || valuation.loss_aware_median !== null ? (
          <div>
            <dt>{card.lossAware}</dt>
            <dd>{valuation.loss_aware_words ?? formatRatio(valuation.loss_aware_median ?? 0)}</dd>
          </div>
        ) : null}
        {valuation.notes.map((note) => (
          <div key={note.id} className="note-line">
            <dt>{note.text}</dt>
            <dd>{[note.as_of ? formatDate(note.as_of) : null, note.source].filter(Boolean).join(', ')}</dd>
          </div>
        ))}
        {valuation.left_out.map((left) => (
          <div key={left.reason} className="note-line">
            <dt>{card.leftOut(left.reason, left.n)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <BadgeSources sources={context.sources} kind={valuation.ratio_kind} />
    </section>
  );
}
