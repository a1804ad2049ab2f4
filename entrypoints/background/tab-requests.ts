/** Keyboard command and context menu: both ask the scan script of the tab, which alone knows its marks. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import type { TabEnvelope } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { showSectorMenu } from './sector-menu';

const COMMAND = 'open-card';
const MENU = 'selection';
/** Longer than any company's name; what is selected beyond it is not one. */
const MAX_SELECTION = 200;

/** A tab without a scan script refuses; there is nothing to open a card on then. */
function askTab(tabId: number, envelope: TabEnvelope, frameId?: number): void {
  browser.tabs.sendMessage(tabId, envelope, frameId === undefined ? {} : { frameId }).catch(() => undefined);
}

async function stepActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) askTab(tab.id, { to: 'sector-lens-tab', name: 'tab.step', request: {} });
}

export function onCommand(command: string): void {
  if (command === COMMAND) stepActiveTab().catch((error) => logError('command', error));
}

/** Removed first, because a browser that kept it from before would refuse a second one. */
export function showMenu(): void {
  browser.contextMenus
    .removeAll()
    .then(() =>
      browser.contextMenus.create({
        id: MENU,
        title: say('answers_menu'),
        contexts: ['selection'],
      }),
    )
    .then(showSectorMenu)
    .catch((error) => logError('menu', error));
}

export function onMenuClick(click: Menus.OnClickData, tab?: Tabs.Tab): void {
  const text = click.selectionText?.slice(0, MAX_SELECTION);
  if (click.menuItemId !== MENU || tab?.id === undefined || !text) return;
  askTab(tab.id, { to: 'sector-lens-tab', name: 'tab.selection', request: { text } }, click.frameId);
}
