import type { Progress } from '@/lib/refresh/progress';
import { refresh as words } from '../strings/sources';

/** As many names as fit a line; the rest is counted. */
const NAMED = 12;

/** What brought no answer, by reason, with the companies it was about. */
export function FailureList({ failures }: Pick<Progress, 'failures'>) {
  const total = failures.reduce((sum, { issuers }) => sum + issuers.length, 0);
  if (total === 0) return null;
  return (
    <details className="failures">
      <summary>{words.failures(total)}</summary>
      <p className="quiet">{words.kept}</p>
      <ul>
        {failures.map(({ source, label, reason, message, issuers }) => {
          const all = issuers.includes('*');
          const names = issuers.slice(0, NAMED).map((id) => id.toUpperCase());
          const more = issuers.length > NAMED ? ` +${issuers.length - NAMED}` : '';
          return (
            <li key={`${source} ${reason} ${message}`}>
              <b>{`${label}: ${words.reasons[reason]}`}</b>{' '}
              <span>{all ? words.everybody : words.companies(issuers.length)}</span>
              <p>{message}</p>
              {all ? null : <p className="quiet">{`${names.join(' ')}${more}`}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
