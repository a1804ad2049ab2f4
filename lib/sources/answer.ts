/** From bytes to a checked value, or to the reason why not. The body decides, the status only helps. */
import type { z } from 'zod';
import { say } from '@/lib/words/say';
import type { Http, HttpAnswer, HttpRequest, Validators } from './http';
import type { FailureReason, SourceFailure } from './source';

export type Trouble = Omit<SourceFailure, 'issuer'>;
export type Answer<Value> =
  | { ok: true; value: Value; date: Date | null; validators: Validators }
  | { ok: false; trouble: Trouble };

export interface Question<Schema extends z.ZodType> extends HttpRequest {
  schema: Schema;
  now: Date;
  /** The source's own words for trouble, looked for before anything else; null = none of them. */
  judge: (text: string, status: number) => { reason: FailureReason; message: string; waitMs?: number } | null;
}

/** Where a source does not say how long to wait after too many requests. */
const DEFAULT_WAIT_MS = 60_000;

/** Reasons that stop a source as a whole rather than one company. */
const WIDE: ReadonlySet<FailureReason> = new Set([
  'rate-limited',
  'bad-key',
  'blocked',
  'unavailable',
  'offline',
]);
export const concernsTheSource = ({ reason }: Pick<Trouble, 'reason'>): boolean => WIDE.has(reason);

/** One request, one checked value. Rejects only when the signal aborts. */
export async function ask<Schema extends z.ZodType>(
  http: Http,
  question: Question<Schema>,
): Promise<Answer<z.infer<Schema>>> {
  const outcome = await http.get(question);
  if (outcome.kind === 'failed') {
    const { kind: _kind, ...trouble } = outcome;
    return { ok: false, trouble };
  }
  if (outcome.kind === 'not-modified') return no('no-figure', say('sources_trouble_no_change'));
  const { answer } = outcome;
  const text = new TextDecoder().decode(answer.body);

  const own = question.judge(text, answer.status);
  if (own?.reason === 'rate-limited')
    return limited(question.now, own.waitMs ?? answer.retryAfterMs, own.message);
  if (own) return no(own.reason, own.message);
  const trouble = ordinaryTrouble(text, answer, question.now);
  if (trouble) {
    // That there is nothing of the kind is an answer too.
    if (!trouble.ok && trouble.trouble.reason === 'unknown-symbol') await http.keep?.(question, answer);
    return trouble;
  }

  const json = parseJson(text);
  if (json === undefined) return no('malformed', say('sources_trouble_cut_short'));
  const parsed = question.schema.safeParse(json);
  if (!parsed.success) return no('malformed', say('sources_trouble_other_shape'));
  await http.keep?.(question, answer);
  return { ok: true, value: parsed.data, date: answer.date, validators: answer.validators };
}

function ordinaryTrouble(text: string, { status, retryAfterMs }: HttpAnswer, now: Date) {
  if (status === 429 || /^too many requests/i.test(text.trim())) {
    return limited(now, retryAfterMs, say('sources_trouble_too_many'));
  }
  if (status === 401) return no('bad-key', say('sources_trouble_key_refused'));
  if (status === 402) return no('not-in-plan', say('sources_trouble_not_in_plan'));
  if (status === 403) return no('blocked', say('sources_trouble_refused'));
  if (status === 404) return no('unknown-symbol', say('sources_trouble_unknown_company'));
  if (status >= 500) return no('unavailable', say('sources_trouble_status', status));
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return no('blocked', say('sources_trouble_web_page'));
  }
  if (status >= 400) return no('malformed', say('sources_trouble_question', status));
  return null;
}

function limited(now: Date, waitMs: number | null | undefined, message: string): Answer<never> {
  const until = new Date(now.getTime() + (waitMs ?? DEFAULT_WAIT_MS)).toISOString();
  return { ok: false, trouble: { reason: 'rate-limited', until, message } };
}

function no(reason: FailureReason, message: string): Answer<never> {
  return { ok: false, trouble: { reason, message } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
