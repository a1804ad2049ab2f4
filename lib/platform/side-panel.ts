/** The panel beside the page: Chrome calls it side panel, Firefox sidebar; the polyfill knows only the second. */

interface PanelApis {
  sidePanel?: { open?(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
  windows: { WINDOW_ID_CURRENT: number };
}

const scope = globalThis as { browser?: PanelApis; chrome?: PanelApis };
const apis = (): PanelApis | undefined => scope.browser ?? scope.chrome;

export function canOpenSidePanel(): boolean {
  const present = apis();
  return Boolean(present?.sidePanel?.open ?? present?.sidebarAction);
}

/** Only within a click or key: both browsers ask for a hand, so nothing may be awaited before. */
export async function openSidePanel(windowId?: number): Promise<void> {
  const present = apis();
  if (present?.sidePanel?.open) {
    await present.sidePanel.open({ windowId: windowId ?? present.windows.WINDOW_ID_CURRENT });
  } else {
    await present?.sidebarAction?.open();
  }
}
