import { beforeEach, describe, expect, test } from 'vitest';
import type { MessageName } from '@/lib/protocol/messages';
import { createPace, type Pace } from '@/lib/protocol/pace';
import type { Origin } from '@/lib/protocol/sender';

const inTab = (tabId: number, documentId: string | null = 'first'): Origin => ({
  tier: 'content',
  tabId,
  frameId: 0,
  documentId,
  host: 'news.example',
});

let now = 0;
let pace: Pace;
beforeEach(() => {
  now = 1_000;
  pace = createPace(() => now);
});

/** Of `count` different companies, how many are answered. */
function answered(name: MessageName, count: number, origin = inTab(1), from = 0): number {
  return Array.from({ length: count }, (_, i) => pace(name, { issuer: `c-${from + i}` }, origin)).filter(
    Boolean,
  ).length;
}

describe('a page that asks for one company after another', () => {
  test.each<[MessageName]>([['watchlist.has'], ['context.get'], ['watchlist.toggle'], ['mute.add']])(
    '%s: sixty at once, then one a second',
    (name) => {
      expect(answered(name, 400)).toBe(60);
      now += 10_000;
      expect(answered(name, 400, inTab(1), 400)).toBe(10);
    },
  );

  test('the whole list takes it as long as a reader would take', () => {
    let seconds = 0;
    for (let told = 0; told < 400; seconds += 1, now += 1_000)
      told += answered('watchlist.has', 400, inTab(1), told);
    expect(seconds).toBeGreaterThanOrEqual(340);
  });

  test('frames, reloads and other requests draw on the same', () => {
    expect(answered('watchlist.has', 40)).toBe(40);
    expect(answered('watchlist.has', 40, inTab(1, 'second'))).toBe(20);
    expect(answered('context.get', 40, inTab(1, 'third'))).toBe(0);
  });

  test('another tab has its own', () => {
    answered('watchlist.has', 100);
    expect(answered('watchlist.has', 100, inTab(2))).toBe(60);
  });

  test('a clock that jumps back gives nothing', () => {
    answered('watchlist.has', 100);
    now -= 900;
    expect(answered('watchlist.has', 10, inTab(1), 200)).toBe(0);
  });
});

describe('a reader', () => {
  test('rests on the same marks as often as they like', () => {
    answered('context.get', 60);
    expect(answered('context.get', 60)).toBe(60);
    expect(answered('watchlist.has', 60)).toBe(60);
  });

  test('after a new page the same company counts again', () => {
    answered('watchlist.has', 60);
    expect(answered('watchlist.has', 1, inTab(1, 'second'))).toBe(0);
  });

  test('and each press of the star counts', () => {
    const presses = Array.from({ length: 61 }, () => pace('watchlist.toggle', { issuer: 'nvda' }, inTab(1)));
    expect(presses.filter(Boolean).length).toBe(60);
  });
});

test('our own pages and the scripts of a page are never held up', () => {
  expect(answered('watchlist.has', 400, { tier: 'page' })).toBe(400);
  expect(answered('card.inject', 400)).toBe(400);
});
