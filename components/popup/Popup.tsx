import { useDeferredValue, useState } from 'react';
import { browser } from '@/lib/platform/browser';
import { say } from '@/lib/words/say';
import { usePage } from '../hooks/use-page';
import { useSiteSwitch } from '../hooks/use-site-switch';
import { GearIcon, SearchIcon } from '../parts/icons';
import { Logo } from '../parts/Logo';
import { PopupRefresh } from '../sources/PopupRefresh';
import { MiniCard } from './MiniCard';
import { PageArea } from './PageArea';
import { SearchResults } from './SearchResults';
import { SiteBar } from './SiteBar';

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
        <h1>{say('common_product_name')}</h1>
        {site ? <SiteBar site={site} onSwitch={switchSite} /> : null}
        <button
          type="button"
          className="icon-button"
          aria-label={say('popup_options')}
          title={say('popup_options')}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <GearIcon />
        </button>
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
        {notice}
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
            onShow={(issuer) => void show(issuer)}
          />
        )}
      </main>
      <PopupRefresh />
    </div>
  );
}
