import { say } from '@/lib/words/say';

/** Holds the places of chips, badge, scale and notes, so that nothing jumps when the figures arrive. */
export function CardSkeleton({ surface }: { surface: string }) {
  return (
    <div className="skeleton">
      <p className="visually-hidden" role="status">
        {say('card_loading', surface)}
      </p>
      <span data-part="chips" />
      <span data-part="line" />
      <span data-part="badge" />
      <span data-part="scale" />
      <span data-part="line" />
      <span data-part="line" />
      <span data-part="note" />
      <span data-part="note" />
    </div>
  );
}
