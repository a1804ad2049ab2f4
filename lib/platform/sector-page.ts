/** The page of the whole sector, for the background and the extension's own pages. */
import { browser } from './browser';

/** Shows the one tab of it, or opens it; with an issuer's id that company's card is open there. */
export async function openSectorPage(issuer: string | null = null): Promise<void> {
  const page = browser.runtime.getURL('/sector.html');
  const url = issuer === null ? page : `${page}#${issuer}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, issuer === null ? { active: true } : { active: true, url });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
