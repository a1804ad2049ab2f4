import type { MouseEvent } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { CloseIcon, PinIcon, StarIcon } from '../parts/icons';

export interface CardControls {
  /** Null while it is not known, or for cards without a company. */
  starred: boolean | null;
  pinned: boolean;
  onStar(): void;
  onPin(): void;
  onClose(): void;
}

interface Props {
  name: string;
  /** The listing; null where there is none, empty while it is not known. */
  under: string | null;
  controls: CardControls;
}

/** `NVDA · NASDAQ · USD`, after the English name where the card is headed by another, with the note of a line that is not the plain primary one. */
export function listingWords(context: SectorContext): string | null {
  const line = context.listing;
  if (!line) return [context.name_beside, context.symbol].filter((part) => part !== null).join(' · ') || null;
  return [context.name_beside, line.symbol, line.exchange, line.currency, line.note]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Name, listing, and the three buttons. The page cannot press the star: only a trusted click counts. */
export function CardHeader({ name, under, controls }: Props) {
  const star = (event: MouseEvent) => {
    if (event.nativeEvent.isTrusted) controls.onStar();
  };
  return (
    <header className="head">
      <div className="head-names">
        <h2 className="name">{name}</h2>
        {under === null ? null : <p className="listing">{under || '\u00a0'}</p>}
      </div>
      <div className="head-buttons">
        {controls.starred === null ? null : (
          <button
            type="button"
            className="icon-button star"
            aria-pressed={controls.starred}
            data-keeps
            aria-label={say('card_star', name)}
            title={say('card_star', name)}
            onClick={star}
          >
            <StarIcon filled={controls.starred} />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-pressed={controls.pinned}
          aria-label={say('card_pin')}
          title={say('card_pin')}
          onClick={controls.onPin}
        >
          <PinIcon filled={controls.pinned} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('card_close')}
          title={say('card_close')}
          onClick={controls.onClose}
        >
          <CloseIcon />
        </button>
      </div>
    </header>
  );
}
