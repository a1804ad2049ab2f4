import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import type { Explanation } from './CardActions';
import { CardBody } from './CardBody';
import { type CardControls, CardHeader, listingWords } from './CardHeader';
import { CardSkeleton } from './CardSkeleton';
import type { HistoryReading } from './PriceHistory';

export interface CardTrouble {
  title: string;
  works: string;
  todo: string;
  /** Null when trying again cannot help. */
  onRetry: (() => void) | null;
}

export type CardContent =
  | { kind: 'loading'; surface: string }
  | { kind: 'ready'; context: SectorContext; explanation: Explanation; history: HistoryReading }
  | { kind: 'failed'; surface: string; trouble: CardTrouble };

export interface CardProps {
  content: CardContent;
  controls: CardControls;
  /** The word on the page that was hovered; null where nothing can be muted. */
  surface: string | null;
  /** Something the reader asked for did not happen, and why; null when all is well. */
  notice: string | null;
  onExplain(): void;
  onHistory(): void;
  onMute(everywhere: boolean): void;
  /** The company whose card is pinned beside this one, and how to read both together. */
  compare?: { name: string; onCompare(): void } | undefined;
}

function Trouble({ trouble }: { trouble: CardTrouble }) {
  return (
    <section className="trouble">
      <p>
        <b>{say('common_sentence', trouble.title)}</b>
        {trouble.works}
      </p>
      <p>{trouble.todo}</p>
      {trouble.onRetry ? (
        <button type="button" className="plain-button" onClick={trouble.onRetry}>
          {say('common_retry')}
        </button>
      ) : null}
    </section>
  );
}

/** The hover card. Unpinned it describes the mark (tooltip); pinned it is a dialog of its own. */
export function Card({ content, controls, surface, notice, compare, ...asks }: CardProps) {
  const name = content.kind === 'ready' ? content.context.name : content.surface;
  return (
    <article
      className="card"
      role={controls.pinned ? 'dialog' : 'tooltip'}
      aria-label={say('card_label', name)}
      aria-busy={content.kind === 'loading'}
      data-pinned={controls.pinned || undefined}
      tabIndex={-1}
    >
      <CardHeader
        name={name}
        under={content.kind === 'ready' ? listingWords(content.context) : ''}
        controls={controls}
      />
      <p className="notice" role="status">
        {notice}
      </p>
      {content.kind === 'ready' ? (
        <CardBody
          context={content.context}
          explanation={content.explanation}
          history={content.history}
          surface={surface}
          compare={compare}
          {...asks}
        />
      ) : (
        <div className="scroll">
          {content.kind === 'loading' ? (
            <CardSkeleton surface={content.surface} />
          ) : (
            <Trouble trouble={content.trouble} />
          )}
        </div>
      )}
    </article>
  );
}
