/**
 * Permissions and registered content scripts of the sites the reader enabled, as the browser knows them. Registered as
 * the manifest registers the built-in ones: in every frame, once the document is there.
 */
import { SCAN_SCRIPT } from '../platform/script-files';

interface Registered {
  id: string;
  matches: string[];
  js: string[];
  allFrames: boolean;
  runAt: 'document_idle';
  persistAcrossSessions: boolean;
}

/** The part of `browser` this file uses. */
export interface SiteBrowser {
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    registerContentScripts(scripts: Registered[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      files: string[];
    }): Promise<unknown>;
  };
  tabs: { query(wanted: { url: string }): Promise<{ id?: number | undefined }[]> };
}

export interface SiteScripts {
  mayRead(pattern: string): Promise<boolean>;
  /** Registers the scan script for exactly these patterns, as far as they are permitted. */
  register(patterns: readonly string[]): Promise<void>;
  /** Gives the permission back. */
  release(pattern: string): Promise<void>;
  /** Runs the scan script in open tabs, which would else need a reload. */
  injectNow(pattern: string): Promise<void>;
}

const PREFIX = 'site:';

export function createSiteScripts(
  browser: SiteBrowser,
  logError: (where: string, error: unknown) => void,
): SiteScripts {
  const mayRead = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
  return {
    mayRead,

    async register(patterns) {
      const permitted: string[] = [];
      for (const pattern of patterns) if (await mayRead(pattern)) permitted.push(pattern);
      const wanted = new Set(permitted.map((pattern) => PREFIX + pattern));
      const present = (await browser.scripting.getRegisteredContentScripts())
        .map(({ id }) => id)
        .filter((id) => id.startsWith(PREFIX));
      const extra = present.filter((id) => !wanted.has(id));
      if (extra.length > 0) await browser.scripting.unregisterContentScripts({ ids: extra });
      const missing = permitted.filter((pattern) => !present.includes(PREFIX + pattern));
      if (missing.length === 0) return;
      await browser.scripting.registerContentScripts(
        missing.map((pattern) => ({
          id: PREFIX + pattern,
          matches: [pattern],
          js: [SCAN_SCRIPT],
          allFrames: true,
          runAt: 'document_idle',
          persistAcrossSessions: true,
        })),
      );
    },

    async release(pattern) {
      try {
        if (await mayRead(pattern)) await browser.permissions.remove({ origins: [pattern] });
      } catch (error) {
        // A pattern the manifest covers cannot be given back; the site stays silent all the same.
        logError('sites.release', error);
      }
    },

    async injectNow(pattern) {
      for (const { id } of await browser.tabs.query({ url: pattern })) {
        if (id === undefined) continue;
        try {
          await browser.scripting.executeScript({
            target: { tabId: id, allFrames: true },
            files: [SCAN_SCRIPT],
          });
        } catch (error) {
          // A discarded tab or an error page; it gets the registered script when it loads.
          logError('sites.inject', error);
        }
      }
    },
  };
}
