import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';

/** Listed companies tied to this one, named only: their figures never stand in for its own. */
export function RelatedLines({ related }: { related: SectorContext['related'] }) {
  if (related.length === 0) return null;
  return (
    <section className="related">
      <h3>{say('card_related')}</h3>
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
