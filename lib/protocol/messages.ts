/** The one table of messages: name → request and reply. Schemas, handlers and clients `satisfy` it. */

import type { Condition, ConditionEvent, Terms, Thesis } from '../conditions/condition';
import type { IssuerMind } from '../conditions/mind';
import type { Looked } from '../conditions/preview';
import type { PriceHistory } from '../context/price-history';
import type { ExplainNode, GroupMedian, SectorContext } from '../context/sector-context';
import type { SectorPicture } from '../context/sector-picture';
import type { Fact, IsoDate } from '../facts/fact';
import type { Why, WordReading } from '../mentions/explain-words';
import type { Progress } from '../refresh/progress';
import type { Settings } from '../settings/settings';
import type { ColumnMapping } from '../sources/csv/column-mapping';
import type { SourceId } from '../sources/source';
import type { IssuerId, Layer } from '../universe/issuer';
import type { DatedNote, EntryChange, WatchlistEntry } from '../watchlist/entry';
import type { ImportPlan } from '../watchlist/import-plan';
import type { AreaState } from '../watchlist/layered-area';
import type { Undone } from '../watchlist/undo';
import type { WatchedRow } from '../watchlist/watched-row';

export type Failure = {
  ok: false;
  code: 'bad-request' | 'not-found' | 'forbidden' | 'unavailable' | 'internal';
  message: string;
};
export type Reply<T> = { ok: true; value: T } | Failure;

export interface SearchHit {
  issuer: IssuerId;
  symbol: string | null;
  name: string;
  layer: Layer;
  layer_label: string;
  exchange: string | null;
  /** What matched when it is neither the symbol nor the name shown: `formerly PSTG`, `alias Facebook`. */
  matched: string | null;
}

export interface SiteState {
  /** Origin pattern, e.g. `https://example.com/*`; null where no site can be read (browser's own pages). */
  pattern: string | null;
  host: string | null;
  /** `builtin`: in the manifest; `granted`: the user enabled it; `off`: switched off by the user; `none`: not enabled. */
  state: 'builtin' | 'granted' | 'off' | 'none' | 'unsupported';
  /** Where a fix of the daily pack switched it off, not the user: that pack's day. */
  fixed_on?: IsoDate;
}

export interface SiteRow {
  host: string;
  pattern: string;
  kind: 'builtin' | 'granted';
  enabled: boolean;
}

export interface AboutData {
  version: string;
  method_version: string;
  universe: { issuers: number; listed: number; funds: number; unlisted: number; curated_on: IsoDate };
  snapshot: { as_of: IsoDate; facts: number };
  coverage: {
    layer: string;
    label: string;
    issuers: number;
    with_ratio: number;
    loss_making: number;
    none: number;
  }[];
  sources: {
    id: string;
    label: string;
    url: string | null;
    licence: string | null;
    facts: number;
    newest: IsoDate;
  }[];
  dropped: { reason: string; count: number }[];
  /** `indexeddb`, or `memory` where the browser refuses a database (private windows). */
  store: 'indexeddb' | 'memory';
  /** Something the user should know once, e.g. that a damaged database was set aside and rebuilt. */
  notices: string[];
}

/** A source of newer figures as the options show it. */
export interface SourceRow {
  id: SourceId;
  label: string;
  url: string | null;
  /** What whoever runs it learns. */
  sees: string;
  caution: string | null;
  /** Labels of the figures it has. */
  tells: string[];
  /** Match patterns whose permission is asked for in the click that turns it on. */
  hosts: string[];
  keyNeeded: boolean;
  /** Where a key is given out. */
  keyUrl: string | null;
  /** All but the last letters are dots; null = none is kept. */
  maskedKey: string | null;
  on: boolean;
  /** Figures of it in the store, and the newest one's day. */
  facts: number;
  newest: IsoDate | null;
}

/** What a reader's own file would bring, before anything is taken. */
export interface FilePreview {
  /** Null for a file in the format of `facts.csv`, which needs none. */
  mapping: ColumnMapping | null;
  columns: string[];
  /** First rows as they stand in the file. */
  rows: string[][];
  /** Figures that would be taken, and the first of them. */
  count: number;
  facts: Fact[];
  /** A sentence for each row that would be left out, the first hundred. */
  problems: string[];
}

export interface StoreSize {
  facts: number;
  /** Facts that did not come with the package. */
  live: number;
  /** As the browser estimates it for the whole extension; null where it does not. */
  bytes: number | null;
}

/** Content scripts may send only the names in `CONTENT_MESSAGES`; everything else is for extension pages. */
export interface Messages {
  /** `ahead`: nobody has opened the card yet, so the company does not count as looked at. */
  'context.get': {
    request: { issuer: IssuerId; symbol?: string | undefined; ahead?: boolean | undefined };
    reply: SectorContext;
  };
  /** How the figures of the card were derived, from the badge down to the single facts. */
  'context.explain': { request: { issuer: IssuerId; symbol?: string | undefined }; reply: ExplainNode };
  /** The stored prices of a line; null where none is stored. */
  'context.history': {
    request: { issuer: IssuerId; symbol?: string | undefined };
    reply: PriceHistory | null;
  };
  /** The page-load script saw a word that may name a company: bring the script that reads and marks. */
  'marks.inject': { request: Record<string, never>; reply: null };
  'card.inject': { request: Record<string, never>; reply: null };
  'watchlist.has': { request: { issuer: IssuerId }; reply: boolean };
  'watchlist.toggle': { request: { issuer: IssuerId }; reply: boolean };
  'mute.add': { request: { surface: string; issuer: IssuerId; host: string | null }; reply: null };
  /** The sector page in a tab of its own, with this company's card open; one that is open already is shown again. */
  'sector.open': { request: { issuer: IssuerId | null }; reply: null };

  'context.many': { request: { issuers: IssuerId[] }; reply: SectorContext[] };
  medians: { request: Record<string, never>; reply: GroupMedian[] };
  /** Everything the sector page draws. */
  'sector.get': { request: Record<string, never>; reply: SectorPicture };
  search: { request: { query: string; limit?: number | undefined }; reply: SearchHit[] };
  'watchlist.list': { request: Record<string, never>; reply: WatchlistEntry[] };
  'watchlist.add': { request: { issuer: IssuerId }; reply: WatchlistEntry };
  'watchlist.remove': { request: { issuer: IssuerId }; reply: WatchlistEntry };
  'watchlist.restore': { request: { entry: WatchlistEntry }; reply: WatchlistEntry };
  'watchlist.move': { request: { issuer: IssuerId; before: IssuerId | null }; reply: WatchlistEntry[] };
  /** `over`: the note as it was when the writer began; one written since stays among the earlier ones. */
  'watchlist.note': {
    request: { issuer: IssuerId; note: string; over?: string | undefined };
    reply: EntryChange[];
  };
  'watchlist.add-note': { request: { issuer: IssuerId; text: string }; reply: EntryChange[] };
  'watchlist.drop-note': { request: { issuer: IssuerId; note: DatedNote }; reply: EntryChange[] };
  'watchlist.tag': {
    request: { issuers: IssuerId[]; add: string[]; remove: string[] };
    reply: EntryChange[];
  };
  'watchlist.remove-all': { request: { issuers: IssuerId[] }; reply: EntryChange[] };
  /** Takes steps back, but for entries that were changed again since. */
  'watchlist.undo': { request: { changes: EntryChange[] }; reply: Undone };
  /** The list with what each card would say, in short. */
  'watchlist.rows': { request: Record<string, never>; reply: WatchedRow[] };
  'watchlist.state': { request: Record<string, never>; reply: AreaState };
  /** What a file would do to the list; nothing is done. */
  'watchlist.preview': { request: { name: string; text: string }; reply: ImportPlan };
  'watchlist.take': {
    request: { name: string; text: string; fresh: boolean; changed: boolean };
    reply: EntryChange[];
  };
  'watchlist.export': { request: { kind: 'csv' | 'json' }; reply: { text: string } };
  /** Thesis, conditions and log of one company. */
  'conditions.of': { request: { issuer: IssuerId }; reply: IssuerMind };
  /** What was met, of all companies, newest first. */
  'conditions.log': { request: Record<string, never>; reply: ConditionEvent[] };
  /** What a condition would have reported on the stored figures; nothing is set. */
  'conditions.look': { request: { issuer: IssuerId; terms: Terms }; reply: Looked };
  /** Sets a condition anew; with an id in the place of that one. */
  'conditions.put': { request: { id: string | null; issuer: IssuerId; terms: Terms }; reply: Condition };
  'conditions.remove': { request: { id: string }; reply: Condition };
  'conditions.restore': { request: { condition: Condition }; reply: Condition };
  /** Replies with the thesis before; empty text removes it. */
  'conditions.think': { request: { issuer: IssuerId; text: string }; reply: Thesis | null };
  'settings.get': { request: Record<string, never>; reply: Settings };
  'settings.set': { request: { change: Partial<Settings> }; reply: Settings };
  'site.state': { request: { url: string }; reply: SiteState };
  'site.list': { request: Record<string, never>; reply: SiteRow[] };
  /** After the page asked for the permission itself (a user gesture cannot cross a message). */
  'site.enable': { request: { url: string }; reply: SiteState };
  'site.disable': { request: { url: string }; reply: SiteState };
  'about.get': { request: Record<string, never>; reply: AboutData };
  /** Plain text for whoever mends a fault: counts, timings and faults, nothing that was read. */
  'diagnostics.get': { request: Record<string, never>; reply: string };
  'source.list': { request: Record<string, never>; reply: SourceRow[] };
  /** After the page asked for the permission itself, as with sites. */
  'source.turn-on': { request: { source: SourceId }; reply: SourceRow[] };
  /** Gives the permission back; figures and key stay. */
  'source.turn-off': { request: { source: SourceId }; reply: SourceRow[] };
  /** Tests the key with one request; kept, and the source turned on, only when it is good. */
  'source.key': { request: { source: SourceId; key: string }; reply: SourceRow[] };
  'source.forget-key': { request: { source: SourceId }; reply: SourceRow[] };
  'source.drop-facts': { request: { source: SourceId }; reply: SourceRow[] };
  'refresh.progress': { request: Record<string, never>; reply: Progress };
  /** Everything that is due, also what was stopped; replies when it is under way. */
  'refresh.start': { request: Record<string, never>; reply: Progress };
  'refresh.cancel': { request: Record<string, never>; reply: Progress };
  'file.preview': { request: { text: string; mapping: ColumnMapping | null }; reply: FilePreview };
  'file.take': { request: { text: string; mapping: ColumnMapping | null }; reply: { taken: number } };
  'facts.size': { request: Record<string, never>; reply: StoreSize };
  /** A part of all facts, from `from` on; `next` null = that was all. */
  'facts.export': { request: { from: number }; reply: { facts: Fact[]; next: number | null } };
  /** Forgets every figure that did not come with the package. */
  'facts.clear': { request: Record<string, never>; reply: StoreSize };
}

export type MessageName = keyof Messages;
export type Request<N extends MessageName> = Messages[N]['request'];
export type ReplyOf<N extends MessageName> = Messages[N]['reply'];

/** What a content script may ask. */
export const CONTENT_MESSAGES = [
  'context.get',
  'context.explain',
  'context.history',
  'marks.inject',
  'card.inject',
  'watchlist.has',
  'watchlist.toggle',
  'mute.add',
  'sector.open',
] as const satisfies readonly MessageName[];

/** Background → card of a frame: figures of this company are newer than those it shows. */
export interface CardEnvelope {
  to: 'sector-lens-card';
  issuer: IssuerId;
}

/** On the wire: one envelope, so foreign messages are turned away before anything is awaited. */
export interface Envelope {
  to: 'sector-lens';
  name: MessageName;
  request: unknown;
}

/** Background or popup → scan script of a tab (`tabs.sendMessage`); answered by the native listener there. */
export interface TabMessages {
  'tab.mentions': { request: Record<string, never>; reply: PageMentions };
  /** Scroll to the first mention of the issuer and open its card. */
  'tab.show': { request: { issuer: IssuerId }; reply: boolean };
  /** The keyboard command: card for the selected text, else the next mark. */
  'tab.step': { request: Record<string, never>; reply: boolean };
  /** Context menu on selected text. */
  'tab.selection': { request: { text: string }; reply: boolean };
}

/** Popup → the script that explains to developers what was made of a page's words; injected when they ask. */
export interface WhyEnvelope {
  to: 'sector-lens-why';
}

/** A word of the page that might name a company; nothing else of the page. */
export interface WordRow extends Omit<WordReading, 'start' | 'end' | 'why'> {
  why: Why | 'not-prose';
  count: number;
}

export interface PageWhy {
  words: WordRow[];
  /** Rows that were left out because there are too many. */
  more: number;
}

export interface PageMentions {
  url: string;
  /** Sorted by count, then by first position. */
  companies: { issuer: IssuerId; count: number; symbol: string | null }[];
  /** Terms like `ChatGPT`: product → its issuer, never marked. */
  products: { term: string; issuer: IssuerId; count: number }[];
  paused: boolean;
}

export interface TabEnvelope {
  to: 'sector-lens-tab';
  name: keyof TabMessages;
  request: unknown;
}
