/** The one way to the network: GET only, capped, timed, no cookies, no referrer, no redirects. */
import ky from 'ky';
import { say } from '@/lib/words/say';
import { readBody, TooLarge } from './read-body';

export interface HttpRequest {
  url: string;
  signal: AbortSignal;
  maxBytes: number;
  headers?: Record<string, string>;
  /** From the last answer: asks for the body only if it changed. */
  validators?: Validators | null;
  /** The answer serves many companies, so it is kept for its lifetime. */
  shared?: boolean;
}

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface HttpAnswer {
  status: number;
  body: Uint8Array<ArrayBuffer>;
  validators: Validators;
  /** From `Retry-After` in seconds or as a date; null when absent. */
  retryAfterMs: number | null;
  /** The server's clock, which is right more often than ours; null when absent. */
  date: Date | null;
}

export type HttpOutcome =
  | { kind: 'answer'; answer: HttpAnswer }
  | { kind: 'not-modified' }
  | {
      kind: 'failed';
      reason: 'offline' | 'unavailable' | 'blocked' | 'malformed' | 'rate-limited';
      message: string;
      until?: string;
    };

export interface Http {
  /** Rejects only when `signal` aborts. */
  get(request: HttpRequest): Promise<HttpOutcome>;
  /** Told of an answer that turned out to be good; a client that remembers nothing leaves it out. */
  keep?(request: HttpRequest, answer: HttpAnswer): Promise<void>;
}

/** Waits for the source's turn before a request; where that is too long to wait, says until when instead. */
export type Gate = (signal: AbortSignal) => Promise<{ until: string } | null>;

export interface HttpOptions {
  gate: Gate;
  timeoutMs: number;
  /** Sends `https://host/path` to `<via>/host/path` instead: the local stand-in for all providers. */
  via?: string | null;
  /** Sent with every request; a build machine declares itself here, a browser cannot. */
  headers?: Record<string, string>;
}

export function createHttp({ gate, timeoutMs, via = null, headers: own = {} }: HttpOptions): Http {
  return {
    async get({ url, signal, maxBytes, headers = {}, validators }) {
      const full = await gate(signal);
      if (full) {
        return {
          kind: 'failed',
          reason: 'rate-limited',
          message: say('sources_trouble_day_limit'),
          ...full,
        };
      }
      const conditional = {
        ...(validators?.etag ? { 'If-None-Match': validators.etag } : {}),
        ...(validators?.lastModified ? { 'If-Modified-Since': validators.lastModified } : {}),
      };
      // Of our own, because the client's ends with the headers and a body can trickle for ever.
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const response = await ky.get(via === null ? url : throughStandIn(url, via), {
          signal: AbortSignal.any([signal, deadline]),
          headers: { ...own, ...headers, ...conditional },
          timeout: false,
          // The refresh engine decides when to try again; here one question is one request.
          retry: 0,
          throwHttpErrors: false,
          // A followed redirect would carry the key to a host nobody agreed to.
          redirect: 'manual',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
        });
        if (response.status === 304) return { kind: 'not-modified' };
        if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
          await response.body?.cancel();
          return {
            kind: 'failed',
            reason: 'blocked',
            message: say('sources_trouble_redirect'),
          };
        }
        return { kind: 'answer', answer: await readAnswer(response, maxBytes) };
      } catch (error) {
        signal.throwIfAborted();
        return failureOf(error, deadline.aborted);
      }
    },
  };
}

function throughStandIn(url: string, via: string): string {
  const { host, pathname, search } = new URL(url);
  return `${via}/${host}${pathname}${search}`;
}

async function readAnswer(response: Response, maxBytes: number): Promise<HttpAnswer> {
  const { headers } = response;
  const date = new Date(headers.get('date') ?? '');
  return {
    status: response.status,
    body: response.body ? await readBody(response.body, maxBytes) : new Uint8Array(),
    validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    retryAfterMs: retryAfterMs(headers.get('retry-after'), date),
    date: Number.isNaN(date.getTime()) ? null : date,
  };
}

function retryAfterMs(header: string | null, date: Date): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const wait = Date.parse(header) - date.getTime();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function failureOf(error: unknown, late: boolean): HttpOutcome {
  if (error instanceof TooLarge) {
    return {
      kind: 'failed',
      reason: 'malformed',
      message: say('sources_trouble_too_large'),
    };
  }
  if (late) {
    return { kind: 'failed', reason: 'unavailable', message: say('sources_trouble_late') };
  }
  return { kind: 'failed', reason: 'offline', message: say('sources_trouble_unreachable') };
}
