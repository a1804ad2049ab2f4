import { browser } from '@/lib/platform/browser';
import { openSectorPage } from '@/lib/platform/sector-page';
import { canOpenSidePanel, openSidePanel } from '@/lib/platform/side-panel';
import { say } from '@/lib/words/say';
import type { Place } from './Sector';

/** From the tab to the panel, from the panel to a tab, and from both to the options. */
export function PageLinks({ place }: { place: Place }) {
  return (
    <nav className="page-links" aria-label={say('sector_pages')}>
      {place === 'panel' ? (
        <button type="button" className="more" onClick={() => void openSectorPage()}>
          {say('sector_open_tab')}
        </button>
      ) : canOpenSidePanel() ? (
        <button type="button" className="more" onClick={() => void openSidePanel()}>
          {say('sector_open_panel')}
        </button>
      ) : null}
      <button type="button" className="more" onClick={() => void browser.runtime.openOptionsPage()}>
        {say('sector_options')}
      </button>
    </nav>
  );
}
