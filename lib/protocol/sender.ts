/** Who sent a message, decided from what the browser says about the sender and nothing the message says. */

/** What a router needs of `runtime.MessageSender`; `origin` is Chrome's alone. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

export interface OwnExtension {
  id: string;
  /** With the slash at its end, so that no longer host name can begin with it. */
  baseUrl: string;
}

/** `page`: one of our own pages. `content`: a script of ours in a page, which a broken renderer could impersonate. */
export type Origin =
  | { tier: 'page' }
  | { tier: 'content'; tabId: number; frameId: number; documentId: string | null; host: string | null };

function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname === '' ? null : hostname;
}

/** Null for anyone else: another extension, a sender without an address, an address that contradicts the origin. */
export function originOf(sender: Sender, own: OwnExtension): Origin | null {
  if (sender.id !== own.id) return null;
  const isOwnUrl = sender.url?.startsWith(own.baseUrl) ?? false;
  if (isOwnUrl) {
    const agrees = sender.origin === undefined || `${sender.origin}/` === own.baseUrl;
    return agrees ? { tier: 'page' } : null;
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.url === undefined) return null;
  return {
    tier: 'content',
    tabId,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId ?? null,
    host: hostOf(sender.url),
  };
}
