import { eventText } from '@/lib/conditions/wording';
import { formatDate } from '@/lib/context/format';
import type { WatchedRow } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';

const SHOWN = 8;

/** What was met lately on any company: for readers who want no notices. */
export function MetLately({ rows }: { rows: readonly WatchedRow[] | null }) {
  const { answer } = useAnswer('conditions.log', {});
  if (answer.kind !== 'ready' || answer.value.length === 0) return null;
  const nameOf = (issuer: string) => rows?.find(({ entry }) => entry.issuer === issuer)?.name ?? issuer;
  return (
    <section className="met-lately" aria-labelledby="met-title">
      <h2 id="met-title">{say('conditions_log_all')}</h2>
      <ol className="note-log">
        {answer.value.slice(0, SHOWN).map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{formatDate(event.at.slice(0, 10))}</time>
            <p>
              <a href={`#watchlist/${event.issuer}`}>{nameOf(event.issuer)}</a> {eventText(event)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
