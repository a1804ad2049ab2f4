/** Addresses and match patterns: which site a page belongs to, and whether a site can be read at all. */

export interface Site {
  /** Without the port: match patterns in Firefox know none. */
  host: string;
  /** `https://example.com/*` */
  pattern: string;
}

/** Browsers refuse every extension here, whatever was permitted. */
const CLOSED_HOSTS: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
]);

/** Null where no site can be read: the browser's own pages, files, shops for extensions, text that is no address. */
export function siteOf(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (hostname === '' || CLOSED_HOSTS.has(hostname)) return null;
  return { host: hostname, pattern: `${protocol}//${hostname}/*` };
}

/** Host of a pattern that names exactly one; null for wildcards over hosts such as `https://*` + `/*`. */
export function hostOfPattern(pattern: string): string | null {
  const host = /^https?:\/\/([^/]+)\//.exec(pattern)?.[1]?.replace(/:(?:\d+|\*)$/, '');
  return host === undefined || host.includes('*') ? null : host;
}

/** True when a pattern without wildcards before its path's end covers `url`, as the browser would decide it. */
export function covers(pattern: string, url: string): boolean {
  const [, scheme, host, path] = /^(https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || !URL.canParse(url)) return false;
  const address = new URL(url);
  if (address.protocol !== `${scheme}:`) return false;
  const anyPort = host.replace(/:\*$/, '');
  if (address.hostname !== anyPort && address.host !== host) return false;
  const start = path.endsWith('*') ? path.slice(0, -1) : null;
  const target = address.pathname + address.search;
  return start === null ? target === path : target.startsWith(start);
}
