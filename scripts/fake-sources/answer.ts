/** What a stand-in provider is asked and answers. */
import type { World } from './figures';

export interface Asked {
  /** Path and query as the provider would see them, without its host. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  world: World;
  failure: Failure;
}

export interface Reply {
  status: number;
  type: 'json' | 'html' | 'text' | 'xml' | 'binary';
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** Switches: what a provider is told to do instead of answering well. */
export const FAILURES = [
  'none',
  'rate-limited',
  'bad-key',
  'not-in-plan',
  'unknown-symbol',
  'html',
  'plain-text',
  'truncated',
  'gzip-bomb',
  'redirect',
  'server-error',
  'reset',
  'hang',
  'wrong-currency',
  'wrong-symbol',
  'future-date',
  'split',
  'older',
  'unsigned',
  'older-key',
  'foreign-key',
  'retires-key',
  'new-company',
  'broken-universe',
  'site-off',
  'site-skip',
] as const;
export type Failure = (typeof FAILURES)[number];

/** The key that the stand-ins accept. */
export const GOOD_KEY = 'good-key';

export type Provider = (asked: Asked) => Reply | Promise<Reply>;

export const json = (body: unknown, status = 200): Reply => ({
  status,
  type: 'json',
  body: JSON.stringify(body),
});
export const text = (body: string, status = 200): Reply => ({ status, type: 'text', body });
export const page = (sentence: string, status = 200): Reply => ({
  status,
  type: 'html',
  body: `<!DOCTYPE html><html><head><title>Notice</title></head><body><p>${sentence}</p></body></html>`,
});

/** Close of a trading day in New York, in Unix seconds. */
export const closeOf = (day: string): number => Date.parse(`${day}T21:00:00Z`) / 1000;
export const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
