import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { findChromium } from '../setup/find-browser.mjs';

/** Services a fresh profile would call on its own; with them off, every request seen is a page's or ours. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
];

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  args?: string[];
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  deviceScaleFactor?: number;
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  close(): Promise<void>;
}

/** A Chromium with a profile of its own, thrown away at the end, and the extension loaded in it. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const { extension, headless, args = [], ...page } = options;
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found. "npm start" and "npm test" look for one and get it.');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'sector-lens-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...QUIET, ...args],
    ...page,
  });
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  return {
    context,
    extensionId: new URL(worker.url()).host,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
