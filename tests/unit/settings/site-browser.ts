/** The browser's own side of sites: permissions, registered scripts, tabs. Refuses what a browser refuses. */
import type { SiteBrowser } from '@/lib/settings/site-scripts';

export interface Shelf {
  browser: SiteBrowser;
  /** Origins that may be read. */
  permitted: Set<string>;
  registered: Map<string, string>;
  /** Tabs by id, each with the pattern it lies under; an injection into a tab is noted. */
  tabs: Map<number, string>;
  injected: number[];
  /** Tabs that refuse a script, as error pages do. */
  closed: Set<number>;
}

export function createShelf(): Shelf {
  const permitted = new Set<string>();
  const registered = new Map<string, string>();
  const tabs = new Map<number, string>();
  const injected: number[] = [];
  const closed = new Set<number>();
  const browser: SiteBrowser = {
    permissions: {
      contains: async ({ origins }) => origins.every((origin) => permitted.has(origin)),
      remove: async ({ origins }) => {
        if (origins.some((origin) => origin.includes('required'))) {
          throw new Error('You cannot remove required permissions.');
        }
        for (const origin of origins) permitted.delete(origin);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
      registerContentScripts: async (scripts) => {
        for (const { id } of scripts) if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
        for (const { id, matches } of scripts) registered.set(id, matches.join());
      },
      unregisterContentScripts: async ({ ids }) => {
        for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      executeScript: async ({ target }) => {
        if (closed.has(target.tabId)) throw new Error('Cannot access contents of the page.');
        injected.push(target.tabId);
      },
    },
    tabs: {
      query: async ({ url }) => [...tabs].filter(([, pattern]) => pattern === url).map(([id]) => ({ id })),
    },
  };
  return { browser, permitted, registered, tabs, injected, closed };
}
