/** The toolbar button's own menu: the sector page in a tab, and beside the page. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { openSectorPage } from '@/lib/platform/sector-page';
import { canOpenSidePanel, openSidePanel } from '@/lib/platform/side-panel';
import { say } from '@/lib/words/say';

const PAGE = 'sector-page';
const PANEL = 'sector-panel';

export function showSectorMenu(): void {
  browser.contextMenus.create({ id: PAGE, title: say('sector_menu_page'), contexts: ['action'] });
  if (!canOpenSidePanel()) return;
  browser.contextMenus.create({ id: PANEL, title: say('sector_menu_panel'), contexts: ['action'] });
}

/** The panel is opened before anything is awaited: a browser gives it to a click only. */
export function onSectorMenuClick({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): void {
  if (menuItemId === PANEL) openSidePanel(tab?.windowId).catch((error) => logError('panel', error));
  if (menuItemId === PAGE) openSectorPage().catch((error) => logError('sector', error));
}
