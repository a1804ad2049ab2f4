import { useCallback, useEffect, useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
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
  const state = await ask('site.state', { url });
  if (!state.ok) return { kind: 'failed', failure: state };
  const site = state.value;
  const open = site.state === 'builtin' || site.state === 'granted';
  if (!open || tab?.id === undefined) return { kind: 'closed', site, url };
  const tabId = tab.id;
  const mentions = await readMentions(tabId, patient);
  if (!mentions) return { kind: 'silent', site, url, tabId };
  const issuers = [...mentions.companies, ...mentions.products].map((row) => row.issuer);
  const contexts = await ask('context.many', { issuers: [...new Set(issuers)] });
  if (!contexts.ok) return { kind: 'failed', failure: contexts };
  return {
    kind: 'read',
    site,
    url,
    tabId,
    mentions,
    contexts: new Map(contexts.value.map((context) => [context.issuer, context])),
  };
}

/** What the active tab holds, and the ways to change it. */
export function usePage() {
  const [view, setView] = useState<PageView>({ kind: 'waiting' });
  const read = useCallback((patient: boolean) => {
    void readPage(patient).then(setView);
  }, []);
  useEffect(() => read(false), [read]);

  const show = async (issuer: string) => {
    if (view.kind !== 'read') return;
    await tellTab(view.tabId, { to: 'sector-lens-tab', name: 'tab.show', request: { issuer } });
    window.close();
  };
  const reloadTab = async () => {
    if (view.kind !== 'silent') return;
    await browser.tabs.reload(view.tabId);
    read(true);
  };
  return { view, read, show, reloadTab };
}
