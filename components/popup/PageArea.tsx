import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import type { PageView } from '../hooks/use-page';
import { PageList } from './PageList';
import { PageSkeleton } from './PageSkeleton';
import { PageState } from './PageState';

function Closed({ view, onEnable }: { view: Extract<PageView, { kind: 'closed' }>; onEnable(): void }) {
  const { state, host, fixed_on } = view.site;
  if (state === 'unsupported' || host === null)
    return <PageState title={say('popup_unsupported_title')} text={say('popup_unsupported_text')} />;
  const words = state === 'off' ? 'switched_off' : 'none';
  const text = fixed_on ? say('popup_fixed_text', formatDate(fixed_on)) : say(`popup_${words}_text`);
  return (
    <PageState title={say(`popup_${words}_title`, host)} text={text}>
      <button type="button" className="main-button" onClick={onEnable}>
        {say('popup_enable')}
      </button>
    </PageState>
  );
}

interface PageProps {
  view: PageView;
  onEnable(): void;
  onReload(): void;
  onShow(issuer: string): void;
}

/** The active tab in one of its states: not enabled, off, unreadable, not yet read, or the list. */
export function PageArea({ view, onEnable, onReload, onShow }: PageProps) {
  switch (view.kind) {
    case 'waiting':
      return <PageSkeleton />;
    case 'failed':
      return <PageState title={say('popup_failed')} text={view.failure.message} />;
    case 'closed':
      return <Closed view={view} onEnable={onEnable} />;
    case 'silent':
      return (
        <PageState title={say('popup_silent_title')} text={say('popup_silent_text')}>
          <button type="button" className="main-button" onClick={onReload}>
            {say('popup_silent_todo')}
          </button>
        </PageState>
      );
    case 'read':
      return <PageList view={view} onShow={onShow} />;
  }
}
