import { useDeferredValue, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { ask } from '@/lib/protocol/client';
import { say } from '@/lib/words/say';
import { usePage } from '../hooks/use-page';
import { useSiteSwitch } from '../hooks/use-site-switch';
import { SearchIcon } from '../parts/icons';
import { Logo } from '../parts/Logo';
import { PopupRefresh } from '../sources/PopupRefresh';
import { MiniCard } from './MiniCard';
import { PageArea } from './PageArea';
import { SearchResults } from './SearchResults';
import { SiteBar } from './SiteBar';
import { WhyList } from './WhyList';

async function openSector(): Promise<void> {
  await ask('sector.open', { issuer: null });
  window.close();
}

/** What this page mentions, any company by search, and whether this site is marked. */
export function Popup() {
  const { view, read, show, reloadTab } = usePage();
  const { notice, enable, disable } = useSiteSwitch(read);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
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
        <h1>{say('common_product_name')}</h1>
        {site ? <SiteBar site={site} onSwitch={switchSite} /> : null}
      </header>
      <search>
        <label className="search">
          <SearchIcon />
          <input
            type="search"
            aria-label={say('popup_search')}
            placeholder={say('popup_search_short')}
            value={query}
            onChange={(event) => search(event.target.value)}
          />
        </label>
      </search>
      <p className="notice" role="status">
        {gone ? say('popup_gone') : notice}
      </p>
      <main>
        {chosen !== null ? (
          <MiniCard issuer={chosen} onBack={() => setChosen(null)} />
        ) : asked ? (
          <SearchResults query={asked} onChoose={(hit) => setChosen(hit.issuer)} />
        ) : (
          <PageArea
            view={view}
            onEnable={() => switchSite(true)}
            onReload={() => void reloadTab()}
            onShow={(issuer) => void show(issuer).then((isShown) => setGone(!isShown))}
          />
        )}
        {view.kind === 'read' && chosen === null && !asked ? <WhyList tabId={view.tabId} /> : null}
      </main>
      <PopupRefresh />
      <nav className="popup-links" aria-label={say('popup_pages')}>
        <button type="button" className="more" onClick={() => void openSector()}>
          {say('popup_sector')}
        </button>
        <button type="button" className="more" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('popup_options')}
        </button>
      </nav>
    </div>
  );
}
