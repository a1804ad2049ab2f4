import { describe, expect, test } from 'vitest';
import { createAsk } from '@/lib/protocol/asking';

const asleep = () =>
  Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const killed = () => Promise.reject(new Error('The message port closed before a response was received.'));
const invalidated = () => Promise.reject(new Error('Extension context invalidated.'));
const silent = () => Promise.resolve(undefined);
const answers = () => Promise.resolve({ ok: true, value: true });

/** Sends through the given answers one after another, the last one for ever. */
function askThrough(...steps: (() => Promise<unknown>)[]) {
  let sent = 0;
  const ask = createAsk(() => steps[Math.min(sent++, steps.length - 1)]!());
  return { ask, sent: () => sent };
}

describe('a question that can be asked twice', () => {
  test.each<[string, (() => Promise<unknown>)[], unknown, number]>([
    ['answered at once', [answers], true, 1],
    ['worker waking', [asleep, answers], true, 2],
    ['worker killed in the middle', [killed, answers], true, 2],
    ['nobody answered', [silent, answers], true, 2],
    ['something else answered', [() => Promise.resolve('pong'), answers], true, 2],
    ['never an answer', [asleep], 'unavailable', 4],
    ['updated meanwhile', [invalidated, answers], 'unavailable', 1],
  ])('%s', async (_name, steps, expected, times) => {
    const { ask, sent } = askThrough(...steps);
    const reply = await ask('watchlist.has', { issuer: 'nvda' });
    expect(reply.ok ? reply.value : reply.code).toBe(expected);
    expect(sent()).toBe(times);
  });
});

describe('a question that would undo itself', () => {
  test.each<[string, (() => Promise<unknown>)[], unknown, number]>([
    ['not delivered: asked again', [asleep, answers], true, 2],
    ['delivered, answer lost: not asked again', [killed, answers], 'unavailable', 1],
    ['delivered, no answer: not asked again', [silent, answers], 'unavailable', 1],
  ])('%s', async (_name, steps, expected, times) => {
    const { ask, sent } = askThrough(...steps);
    const reply = await ask('watchlist.toggle', { issuer: 'nvda' });
    expect(reply.ok ? reply.value : reply.code).toBe(expected);
    expect(sent()).toBe(times);
  });
});

test('a reply that is a failure is passed on, not asked again', async () => {
  const refusal = { ok: false, code: 'not-found', message: 'Unknown.' };
  const { ask, sent } = askThrough(() => Promise.resolve(refusal));
  expect(await ask('context.get', { issuer: 'none' })).toEqual(refusal);
  expect(sent()).toBe(1);
});
