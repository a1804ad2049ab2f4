import type { SectorContext } from '@/lib/context/sector-context';
import { card } from '../strings/card';

/** Listed companies tied to this one, named only: their figures never stand in for its own. */
export function RelatedLines({ related }: { related: SectorContext['related'] }) {
  if (related.length === 0) return null;
  return (
    <section className="related">
      <h3>{card.related}</h3>
      <p>
        {related.map((line) => (
          <span key={`${line.issuer}:${line.symbol}`} className="related-line">
            <b>{line.symbol}</b> {line.name}
          </span>
        ))}
      </p>
    </section>
  );
}
