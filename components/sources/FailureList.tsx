import type { Progress } from '@/lib/refresh/progress';
import { REASON_WORDS } from '@/lib/refresh/reason-words';
import { say, sayCount } from '@/lib/words/say';

/** As many names as fit a line; the rest is counted. */
const NAMED = 12;

/** What brought no answer, by reason, with the companies it was about. */
export function FailureList({ failures }: Pick<Progress, 'failures'>) {
  const total = failures.reduce((sum, { issuers }) => sum + issuers.length, 0);
  if (total === 0) return null;
  return (
    <details className="failures">
      <summary>{sayCount('sources_refresh_failures', total)}</summary>
      <p className="quiet">{say('sources_refresh_kept')}</p>
      <ul>
        {failures.map(({ source, label, reason, message, issuers }) => {
          const all = issuers.includes('*');
          const names = issuers.slice(0, NAMED).map((id) => id.toUpperCase());
          const more = issuers.length > NAMED ? ` +${issuers.length - NAMED}` : '';
          return (
            <li key={`${source} ${reason} ${message}`}>
              <b>{say('common_pair', label, say(REASON_WORDS[reason]))}</b>{' '}
              <span>
                {all
                  ? say('sources_refresh_everybody')
                  : sayCount('sources_refresh_companies', issuers.length)}
              </span>
              <p>{message}</p>
              {all ? null : <p className="quiet">{`${names.join(' ')}${more}`}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
