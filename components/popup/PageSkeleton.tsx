import { say } from '@/lib/words/say';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

/** Holds the places of the picture and the list while the page answers. */
export function PageSkeleton() {
  return (
    <div className="skeleton page-skeleton">
      <p className="visually-hidden" role="status">
        {say('popup_waiting')}
      </p>
      <span data-part="chips" />
      <span data-part="line" />
      <span data-part="scale" />
      {ROWS.map((row) => (
        <span key={row} data-part="note" />
      ))}
    </div>
  );
}
