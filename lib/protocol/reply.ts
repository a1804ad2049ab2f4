import type { Failure } from './messages';

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** `message` is a plain sentence for the reader: what happened and what still works. */
export function failed(code: Failure['code'], message: string): Failure {
  return { ok: false, code, message };
}
