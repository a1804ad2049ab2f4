import { say } from '@/lib/words/say';
import type { NoticeState } from './use-notices';

interface Props {
  /** Null until known. */
  state: NoticeState | null;
  onAllow(): Promise<void>;
}

/** Whether the browser shows what was met; without it the log still does. */
export function NoticeLine({ state, onAllow }: Props) {
  if (state === null) return null;
  return (
    <p className="quiet notice-line" role="status">
      {say(`conditions_notify_${state}`)}{' '}
      {state === 'on' ? null : (
        <button type="button" className="more" onClick={() => void onAllow()}>
          {say('conditions_notify_allow')}
        </button>
      )}
    </p>
  );
}
