/** Senders and requests that the router's tests share. */
import type { MessageName } from '@/lib/protocol/messages';
import type { Sender } from '@/lib/protocol/sender';

export const OWN = { id: 'ours', baseUrl: 'chrome-extension://ours/' };

export const PAGE: Sender = {
  id: 'ours',
  url: 'chrome-extension://ours/options.html',
  origin: 'chrome-extension://ours',
};
export const CONTENT: Sender = {
  id: 'ours',
  url: 'https://news.example/article',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 7 },
};

const ENTRY = { issuer: 'nvda', added_at: '2026-11-22T10:00:00.000Z', order: 'i', note: '' };

/** One well-formed request per message. */
export const GOOD: Record<MessageName, unknown> = {
  'context.get': { issuer: 'nvda', symbol: 'NVDA' },
  'context.explain': { issuer: 'nvda' },
  'context.history': { issuer: 'nvda', symbol: 'NVDA' },
  'marks.inject': {},
  'card.inject': {},
  'watchlist.has': { issuer: 'nvda' },
  'watchlist.toggle': { issuer: 'nvda' },
  'mute.add': { surface: 'Now', issuer: 'now', host: 'news.example' },
  'sector.open': { issuer: 'nvda' },
  'context.many': { issuers: ['nvda', 'amd'] },
  medians: {},
  'sector.get': {},
  search: { query: 'nvidia', limit: 5 },
  'watchlist.list': {},
  'watchlist.add': { issuer: 'nvda' },
  'watchlist.remove': { issuer: 'nvda' },
  'watchlist.restore': { entry: ENTRY },
  'watchlist.move': { issuer: 'nvda', before: null },
  'watchlist.note': { issuer: 'nvda', note: 'watch the next results', over: '' },
  'watchlist.add-note': { issuer: 'nvda', text: 'results in January' },
  'watchlist.drop-note': { issuer: 'nvda', note: { at: null, text: 'results in January' } },
  'watchlist.tag': { issuers: ['nvda', 'amd'], add: ['memory'], remove: [] },
  'watchlist.remove-all': { issuers: ['nvda', 'amd'] },
  'watchlist.undo': { changes: [{ issuer: 'nvda', was: ENTRY, is: null }] },
  'watchlist.rows': {},
  'watchlist.state': {},
  'watchlist.preview': { name: 'list.csv', text: 'symbol' },
  'watchlist.take': { name: 'list.csv', text: 'symbol', fresh: true, changed: false },
  'watchlist.export': { kind: 'json' },
  'conditions.of': { issuer: 'nvda' },
  'conditions.log': {},
  'conditions.look': { issuer: 'nvda', terms: { kind: 'A1', k: 2 } },
  'conditions.put': { id: null, issuer: 'nvda', terms: { kind: 'A12', date: '2027-01-31' } },
  'conditions.remove': { id: 'c-1' },
  'conditions.restore': {
    condition: {
      id: 'c-1',
      issuer: 'nvda',
      terms: { kind: 'A7' },
      created_at: '2026-11-22T10:00:00.000Z',
      set: { date: '2026-09-30', value: 1, unit: 'USD' },
      memory: { armed: true, ran: '2026-11-22', base: null, basis: null, off: null, fired_at: null },
    },
  },
  'conditions.think': { issuer: 'nvda', text: 'demand outlasts supply' },
  'settings.get': {},
  'settings.set': { change: { dwellMs: 500 } },
  'site.state': { url: 'https://news.example/' },
  'site.list': {},
  'site.enable': { url: 'https://news.example/' },
  'site.disable': { url: 'https://news.example/' },
  'about.get': {},
  'diagnostics.get': {},
  'source.list': {},
  'source.turn-on': { source: 'sec' },
  'source.turn-off': { source: 'sec' },
  'source.key': { source: 'finnhub', key: 'k' },
  'source.forget-key': { source: 'finnhub' },
  'source.drop-facts': { source: 'sec' },
  'refresh.progress': {},
  'refresh.start': {},
  'refresh.cancel': {},
  'file.preview': { text: 'symbol,price', mapping: null },
  'file.take': { text: 'symbol,price', mapping: null },
  'facts.size': {},
  'facts.export': { from: 0 },
  'facts.clear': {},
};
