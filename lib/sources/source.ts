/** Where facts come from at run time: one interface, one file a source. */
import type { Fact, FactQuality, Metric, SourceInfo } from '@/lib/facts/fact';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import type { Http } from './http';
import type { PackUniverse } from './pack/pack-universe';
import type { DatedFixes } from './pack/site-fixes';

export type SourceId = 'pack' | 'sec' | 'ecb' | 'yahoo-chart' | 'finnhub' | 'fmp' | 'alpha-vantage' | 'csv';

/**
 * Why there is no figure. `no-figure`: the source knows the company and has nothing usable to say about it.
 * `refused`: an answer that was read and turned away (bad signature, older than the one we have, other currency).
 */
export type FailureReason =
  | 'rate-limited'
  | 'bad-key'
  | 'not-in-plan'
  | 'unknown-symbol'
  | 'no-figure'
  | 'blocked'
  | 'malformed'
  | 'refused'
  | 'unavailable'
  | 'offline';

export interface SourceFailure {
  /** Null when it concerns the source as a whole: then the rest of the call was not tried. */
  issuer: IssuerId | null;
  reason: FailureReason;
  /** ISO instant before which asking again is pointless; only with `rate-limited`. */
  until?: string;
  /** One sentence for the person who looks. Never holds a key or a full address. */
  message: string;
}

export interface SourceResult {
  facts: Fact[];
  failures: SourceFailure[];
  /** A list of companies, if this source carries one. */
  universe?: PackUniverse | 'broken';
  /** What it says about single sites. */
  siteFixes?: DatedFixes;
  /** Where the facts are from, when they are from elsewhere than the source itself. */
  sources?: SourceInfo[];
  /** What the source wants to find again next time; kept together with the facts, or not at all. */
  memo?: unknown;
}

export interface SourceLimits {
  /** Requests, not companies. */
  perSecond: number;
  burst: number;
  perDay: number | null;
}

/** What a person should know before turning a source on, and what the refresh engine plans with. */
export interface SourceTraits {
  id: SourceId;
  label: string;
  url: string | null;
  quality: FactQuality;
  /** One sentence: what whoever runs the source learns. */
  sees: string;
  /** A warning to print beside the label; null when there is none. */
  caution: string | null;
  tells: readonly Metric[];
  /** Match patterns: the optional permissions to ask for when the source is turned on. */
  hosts: readonly string[];
  key: { needed: boolean; url: string | null };
  limits: SourceLimits;
  /** Companies in one `fetch`; null = always the whole universe at once. */
  companiesPerFetch: number | null;
  /** Requests one company costs, for planning. */
  requestsPerCompany: number;
  /** Facts read less than this ago are not asked for again. */
  lifetimeHours: number;
}

export interface Source {
  readonly traits: SourceTraits;
  /** False when asking would be pointless: no CIK, not listed, no line in a market the source has. */
  covers(issuer: Issuer): boolean;
  /** Never throws but for an aborted signal; what went wrong is in `failures`. */
  fetch(issuers: readonly Issuer[], signal: AbortSignal): Promise<SourceResult>;
}

export interface SourceDeps {
  http: Http;
  now: () => Date;
  /** The reader's own key; null where none is needed or none was given. */
  key: string | null;
}
