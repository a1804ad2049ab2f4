import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';

/** The age of the picture, and what this is not: on every card, never scrolled away. */
export function CardFoot({ contexts }: { contexts: readonly SectorContext[] }) {
  const dated = contexts.find(({ snapshot_note }) => snapshot_note !== null);
  const footers = [...new Set(contexts.map(({ footer }) => footer))];
  return (
    <footer className="foot">
      {dated ? (
        <p>
          {dated.snapshot_note}
          {dated.muted ? ` · ${say('card_newer')}` : null}
        </p>
      ) : null}
      {footers.map((footer) => (
        <p key={footer}>{footer}</p>
      ))}
    </footer>
  );
}
