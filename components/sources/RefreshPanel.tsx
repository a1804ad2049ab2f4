import { type Progress, progressLine } from '@/lib/refresh/progress';
import type { useProgress } from '../hooks/use-progress';
import { refresh as words } from '../strings/sources';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What keeps a source from answering, in its own words. */
function Troubles({ sources }: Pick<Progress, 'sources'>) {
  const troubles = sources.flatMap(({ label, stopped, waitingUntil }) => {
    if (stopped) return [`${label}: ${stopped.message}`];
    if (waitingUntil) return [`${label}: ${words.wake(time.format(new Date(waitingUntil)))}`];
    return [];
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
  const { state, total, done, failed, wakeAt, sources } = progress;
  const running = state === 'running';
  const line = state === 'idle' ? words.idle : progressLine(progress);
  return (
    <div className="refresh">
      <div className="refresh-line">
        <span role="status" aria-live="off" data-refresh={state}>
          {line}
        </span>
        <button type="button" className="plain-button" onClick={running ? cancel : start}>
          {running ? words.cancel : state === 'paused' ? words.resume : words.start}
        </button>
      </div>
      {running || state === 'paused' ? (
        <progress aria-label={words.bar} value={done + failed} max={Math.max(1, total)} />
      ) : null}
      {notice ? <p role="alert">{notice}</p> : null}
      {state === 'paused' && wakeAt ? (
        <p className="quiet">{words.wake(time.format(new Date(wakeAt)))}</p>
      ) : null}
      <Troubles sources={sources} />
    </div>
  );
}
