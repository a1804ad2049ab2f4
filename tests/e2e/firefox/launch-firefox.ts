import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Outside } from '../fixtures/outside';

/** Chosen by us, so that the addresses of the extension's pages are known: Firefox draws one per profile. */
const INTERNAL_UUID = '4b1d6a52-5e3c-4b0e-9d0f-7f6a4c1e2d90';

export interface Firefox {
  browser: Browser;
  version: string;
  /** `moz-extension://<uuid>` */
  extensionOrigin: string;
  close(): Promise<void>;
}

/** A headless Firefox with a fresh profile and the extension installed; what leaves this machine knocks at `outside`. */
export async function launchFirefox(
  executablePath: string,
  extension: string,
  outside: Outside,
): Promise<Firefox> {
  const manifest = JSON.parse(await readFile(path.join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // From Firefox 153 on, automation may open `moz-extension:` pages only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: INTERNAL_UUID }),
      // Given without the browser's dialog, which no test can press; a press in the page is asked for all the same.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': outside.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': outside.port,
    },
  });
  await browser.installExtension(extension);
  return {
    browser,
    version: await browser.version(),
    extensionOrigin: `moz-extension://${INTERNAL_UUID}`,
    close: () => browser.close(),
  };
}
