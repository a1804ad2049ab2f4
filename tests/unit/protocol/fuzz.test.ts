import { describe, expect, test } from 'vitest';
import { CONTENT_MESSAGES } from '@/lib/protocol/messages';
import { fuzzRoute, NAMES } from './fuzzing';

/** Few here: `npm run --silent fuzz` does many. */
const RUNS = 25;

describe('no request changes anything unasked, throws, pollutes or reads what is not its own', () => {
  test.each(NAMES)('%s from an own page', async (name) => {
    expect((await fuzzRoute(name, 'page', RUNS)).runs).toBe(RUNS);
  });

  test.each(NAMES)('%s from a page that plays our script', async (name) => {
    const { refused, reached } = await fuzzRoute(name, 'content', RUNS);
    if (!(CONTENT_MESSAGES as readonly string[]).includes(name))
      expect([refused, reached]).toEqual([RUNS, 0]);
  });
});
