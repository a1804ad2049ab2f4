import type { ConditionEvent } from '@/lib/conditions/condition';
import { eventText } from '@/lib/conditions/wording';
import { formatDate } from '@/lib/context/format';
import { say } from '@/lib/words/say';

/** What was met, newest first, whether the browser showed it or not. */
export function ConditionLog({ log }: { log: readonly ConditionEvent[] }) {
  return (
    <section aria-labelledby="log-title">
      <h4 id="log-title">{say('conditions_log')}</h4>
      {log.length === 0 ? (
        <p className="quiet">{say('conditions_log_empty')}</p>
      ) : (
        <ol className="note-log">
          {log.map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{formatDate(event.at.slice(0, 10))}</time>
              <p>
                {eventText(event)}{' '}
                <small className="quiet">
                  {say(event.told ? 'conditions_log_told' : 'conditions_log_not_told')}
                </small>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
