import { useCallback, useEffect, useState } from 'react';
import { CONTROL_GROUP } from '@/lib/context/groups';
import type { GroupMedian, SectorContext } from '@/lib/context/sector-context';
import { browser } from '@/lib/platform/browser';
import { ask } from '@/lib/protocol/client';
import type { Failure, PageMentions, SiteState, TabEnvelope } from '@/lib/protocol/messages';

export type PageView =
  | { kind: 'waiting' }
  | { kind: 'failed'; failure: Failure }
  /** The site is not enabled, switched off, or cannot be read. */
  | { kind: 'closed'; site: SiteState; url: string }
  /** Enabled, but no script answers: the page was loaded before. */
  | { kind: 'silent'; site: SiteState; url: string; tabId: number }
  | {
      kind: 'read';
      site: SiteState;
      url: string;
      tabId: number;
      mentions: PageMentions;
      contexts: Map<string, SectorContext>;
      /** Non-AI tech, to read the page's P/Es against; null where it is not known. */
      control: GroupMedian | null;
    };

const UNREADABLE: SiteState = { pattern: null, host: null, state: 'unsupported' };

async function tellTab(tabId: number, envelope: TabEnvelope): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Asked again while a script that was just switched on is starting: eight times, 150 ms apart. */
async function readMentions(tabId: number, patient: boolean): Promise<PageMentions | undefined> {
  for (let left = patient ? 8 : 1; left > 0; left--) {
    const reply = await tellTab(tabId, { to: 'sector-lens-tab', name: 'tab.mentions', request: {} });
    if (reply !== undefined) return reply as PageMentions;
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return undefined;
}

async function readPage(patient: boolean): Promise<PageView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url;
  // The browser names its own pages to nobody, and a page whose address is kept back can be read by nobody.
  if (url === undefined || url === '') return { kind: 'closed', site: UNREADABLE, url: '' };
  // Asked at once: a page that may not be read has no script that could answer.
  const [state, mentions] = await Promise.all([
    ask('site.state', { url }),
    tab?.id === undefined ? undefined : readMentions(tab.id, patient),
  ]);
  if (!state.ok) return { kind: 'failed', failure: state };
  const site = state.value;
  const open = site.state === 'builtin' || site.state === 'granted';
  if (!open || tab?.id === undefined) return { kind: 'closed', site, url };
  const tabId = tab.id;
  if (!mentions) return { kind: 'silent', site, url, tabId };
  const issuers = [...mentions.companies, ...mentions.products].map((row) => row.issuer);
  const [contexts, medians] = await Promise.all([
    ask('context.many', { issuers: [...new Set(issuers)] }),
    ask('medians', {}),
  ]);
  if (!contexts.ok) return { kind: 'failed', failure: contexts };
  return {
    kind: 'read',
    site,
    url,
    tabId,
    mentions,
    contexts: new Map(contexts.value.map((context) => [context.issuer, context])),
    control: (medians.ok && medians.value.find(({ group }) => group === CONTROL_GROUP)) || null,
  };
}

/** What the active tab holds, and the ways to change it. */
export function usePage() {
  const [view, setView] = useState<PageView>({ kind: 'waiting' });
  const read = useCallback((patient: boolean) => {
    void readPage(patient).then(setView);
  }, []);
  useEffect(() => read(false), [read]);

  /** Closes the popup over the card it opened; false when the page no longer has the mark. */
  const show = async (issuer: string) => {
    if (view.kind !== 'read') return false;
    const isShown = await tellTab(view.tabId, {
      to: 'sector-lens-tab',
      name: 'tab.show',
      request: { issuer },
    });
    if (isShown === true) window.close();
    return isShown === true;
  };
  const reloadTab = async () => {
    if (view.kind !== 'silent') return;
    await browser.tabs.reload(view.tabId);
    read(true);
  };
  return { view, read, show, reloadTab };
}
