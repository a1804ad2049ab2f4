import { useDeferredValue, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { type PageView, usePage } from '../hooks/use-page';
import { useSiteSwitch } from '../hooks/use-site-switch';
import { GearIcon, SearchIcon } from '../parts/icons';
import { Logo } from '../parts/Logo';
import { common } from '../strings/common';
import { popup } from '../strings/popup';
import { MiniCard } from './MiniCard';
import { PageList } from './PageList';
import { PageState } from './PageState';
import { SearchResults } from './SearchResults';
import { SiteBar } from './SiteBar';

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

function Page({ view, onEnable, onReload, onShow }: PageProps) {
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

/** What this page mentions, any company by search, and whether this site is marked. */
export function Popup() {
  const { view, read, show, reloadTab } = usePage();
  const { notice, enable, disable } = useSiteSwitch(read);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(query.trim());
  const site = 'site' in view ? view.site : null;
  const url = 'url' in view ? view.url : '';
  const switchSite = (isOn: boolean) => {
    if (site) void (isOn ? enable(site, url) : disable(url));
  };
  const search = (next: string) => {
    setQuery(next);
    setChosen(null);
  };
  return (
    <div className="sl-root popup">
      <header className="bar">
        <Logo />
        <h1>{common.productName}</h1>
        {site ? <SiteBar site={site} onSwitch={switchSite} /> : null}
        <button
          type="button"
          className="icon-button"
          aria-label={popup.options}
          title={popup.options}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <GearIcon />
        </button>
      </header>
      <label className="search">
        <SearchIcon />
        <input
          type="search"
          aria-label={popup.search}
          placeholder={popup.searchShort}
          value={query}
          onChange={(event) => search(event.target.value)}
        />
      </label>
      <p className="notice" role="status">
        {notice}
      </p>
      <main>
        {chosen !== null ? (
          <MiniCard issuer={chosen} onBack={() => setChosen(null)} />
        ) : asked ? (
          <SearchResults query={asked} onChoose={(hit) => setChosen(hit.issuer)} />
        ) : (
          <Page
            view={view}
            onEnable={() => switchSite(true)}
            onReload={() => void reloadTab()}
            onShow={(issuer) => void show(issuer)}
          />
        )}
      </main>
    </div>
  );
}
