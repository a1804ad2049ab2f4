import { type Progress, progressLine } from '@/lib/refresh/progress';
import { localeOf, perLanguage } from '@/lib/words/per-language';
import { say } from '@/lib/words/say';
import type { useProgress } from '../hooks/use-progress';

const time = perLanguage(
  (tag) => new Intl.DateTimeFormat(localeOf(tag), { hour: '2-digit', minute: '2-digit' }),
);

/** What keeps a source from answering, in its own words. */
function Troubles({ sources }: Pick<Progress, 'sources'>) {
  const troubles = sources.flatMap(({ label, stopped, waitingUntil, why }) => {
    if (stopped) return [say('common_pair', label, stopped.message)];
    if (waitingUntil === null) return [];
    const wake = say('sources_refresh_wake', time().format(new Date(waitingUntil)));
    return [say('common_pair', label, why === null ? wake : say('sources_refresh_why', why, wake))];
  });
  return troubles.map((trouble) => (
    <p key={trouble} className="refresh-trouble">
      {trouble}
    </p>
  ));
}

/** How far the refresh is, and the way to start and stop it: the same in the options and the popup. */
export function RefreshPanel({ progress, notice, start, cancel }: ReturnType<typeof useProgress>) {
  if (progress === null) return notice ? <p role="alert">{notice}</p> : null;
  const { state, total, done, failed, wakeAt, sources, clockAheadDays } = progress;
  const running = state === 'running';
  const line = state === 'idle' ? say('sources_refresh_idle') : progressLine(progress);
  return (
    <div className="refresh">
      <div className="refresh-line">
        <span role="status" aria-live="off" data-refresh={state}>
          {line}
        </span>
        <button type="button" className="plain-button" onClick={running ? cancel : start}>
          {running
            ? say('sources_refresh_cancel')
            : state === 'paused'
              ? say('sources_refresh_resume')
              : say('sources_refresh_start')}
        </button>
      </div>
      {running || state === 'paused' ? (
        <progress aria-label={say('sources_refresh_bar')} value={done + failed} max={Math.max(1, total)} />
      ) : null}
      {notice ? <p role="alert">{notice}</p> : null}
      {state === 'paused' && wakeAt ? (
        <p className="quiet">{say('sources_refresh_wake', time().format(new Date(wakeAt)))}</p>
      ) : null}
      <Troubles sources={sources} />
      {clockAheadDays === 0 ? null : (
        <p className="refresh-trouble">
          {clockAheadDays > 0
            ? say('sources_refresh_clock_ahead', clockAheadDays)
            : say('sources_refresh_clock_behind', -clockAheadDays)}
        </p>
      )}
    </div>
  );
}
