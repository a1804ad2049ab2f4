import type { PageView } from '../hooks/use-page';
import { popup } from '../strings/popup';
import { PageList } from './PageList';
import { PageState } from './PageState';

function Closed({ view, onEnable }: { view: Extract<PageView, { kind: 'closed' }>; onEnable(): void }) {
  const { state, host } = view.site;
  if (state === 'unsupported' || host === null)
    return <PageState title={popup.unsupported.title} text={popup.unsupported.text} />;
  const words = state === 'off' ? popup.switchedOff : popup.none;
  return (
    <PageState title={words.title(host)} text={words.text}>
      <button type="button" className="main-button" onClick={onEnable}>
        {popup.enable}
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
      return <p className="visually-hidden">{popup.waiting}</p>;
    case 'failed':
      return <PageState title={popup.failed} text={view.failure.message} />;
    case 'closed':
      return <Closed view={view} onEnable={onEnable} />;
    case 'silent':
      return (
        <PageState title={popup.silent.title} text={popup.silent.text}>
          <button type="button" className="main-button" onClick={onReload}>
            {popup.silent.todo}
          </button>
        </PageState>
      );
    case 'read':
      return <PageList view={view} onShow={onShow} />;
  }
}
