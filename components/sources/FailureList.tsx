import type { Progress } from '@/lib/refresh/progress';
import type { MessageKey } from '@/lib/words/keys';
import { say, sayCount } from '@/lib/words/say';

/** As many names as fit a line; the rest is counted. */
const NAMED = 12;

const REASONS = {
  'rate-limited': 'sources_refresh_reasons_rate_limited',
  'bad-key': 'sources_refresh_reasons_bad_key',
  'not-in-plan': 'sources_refresh_reasons_not_in_plan',
  'unknown-symbol': 'sources_refresh_reasons_unknown_symbol',
  'no-figure': 'sources_refresh_reasons_no_figure',
  blocked: 'sources_refresh_reasons_blocked',
  malformed: 'sources_refresh_reasons_malformed',
  refused: 'sources_refresh_reasons_refused',
  unavailable: 'sources_refresh_reasons_unavailable',
  offline: 'sources_refresh_reasons_offline',
} as const satisfies Record<Progress['failures'][number]['reason'], MessageKey>;

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
              <b>{say('common_pair', label, say(REASONS[reason]))}</b>{' '}
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
