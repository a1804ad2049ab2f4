import { useAnswer } from '../hooks/use-answer';
import { useProgress } from '../hooks/use-progress';
import { RefreshPanel } from './RefreshPanel';

function Panel() {
  return (
    <footer className="popup-refresh">
      <RefreshPanel {...useProgress()} />
    </footer>
  );
}

/** Nothing while no source is on: there is nothing to refresh then. */
export function PopupRefresh() {
  const { answer } = useAnswer('source.list', {});
  return answer.kind === 'ready' && answer.value.some(({ on }) => on) ? <Panel /> : null;
}
