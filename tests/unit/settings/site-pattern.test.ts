import { describe, expect, test } from 'vitest';
import { covers, hostOfPattern, siteOf } from '@/lib/settings/site-pattern';

describe('the site of an address', () => {
  test.each<[string, string | null]>([
    ['https://news.example/a/b?c#d', 'https://news.example/*'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1/*'],
    ['https://user:word@news.example/', 'https://news.example/*'],
    ['https://NEWS.example', 'https://news.example/*'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/*'],
    ['http://[::1]:3000/', 'http://[::1]/*'],
    ['chrome://extensions', null],
    ['chrome-extension://abc/options.html', null],
    ['moz-extension://abc/options.html', null],
    ['about:blank', null],
    ['about:config', null],
    ['edge://settings', null],
    ['file:///home/x.html', null],
    ['data:text/html,hi', null],
    ['blob:https://news.example/uuid', null],
    ['javascript:alert(1)', null],
    ['view-source:https://news.example/', null],
    ['https://chromewebstore.google.com/x', null],
    ['https://addons.mozilla.org/x', null],
    ['not an address', null],
    ['https://', null],
  ])('%s', (url, pattern) => {
    expect(siteOf(url)?.pattern ?? null).toBe(pattern);
  });
});

test.each<[string, string | null]>([
  ['https://news.example/*', 'news.example'],
  ['https://www.google.com/finance/*', 'www.google.com'],
  ['http://127.0.0.1:8080/*', '127.0.0.1'],
  ['http://localhost:*/*', 'localhost'],
  ['https://*.example/*', null],
  ['*://*/*', null],
  ['https://*/*', null],
  ['<all_urls>', null],
])('host of %s', (pattern, host) => {
  expect(hostOfPattern(pattern)).toBe(host);
});

describe('a pattern covers an address', () => {
  test.each<[string, string, boolean]>([
    ['https://news.example/*', 'https://news.example/', true],
    ['https://news.example/*', 'https://news.example:8443/a?b', true],
    ['https://news.example/*', 'http://news.example/', false],
    ['https://news.example/*', 'https://www.news.example/', false],
    ['https://news.example/*', 'https://news.example.evil/', false],
    ['https://www.google.com/finance/*', 'https://www.google.com/finance/quote/NVDA', true],
    ['https://www.google.com/finance/*', 'https://www.google.com/search?q=/finance/', false],
    ['https://www.google.com/finance/*', 'https://www.google.com/finance', false],
    ['http://localhost:*/*', 'http://localhost:3000/', true],
    ['https://*/*', 'https://news.example/', false],
    ['<all_urls>', 'https://news.example/', false],
  ])('%s and %s', (pattern, url, expected) => {
    expect(covers(pattern, url)).toBe(expected);
  });
});
