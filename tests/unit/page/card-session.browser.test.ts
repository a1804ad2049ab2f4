import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Bridge, bridge, type ToCard } from '@/lib/overlay/bridge';
import type { Target } from '@/lib/overlay/session';
import { type CardSession, startCardSession } from '@/lib/page/card-session';

const target = (id: number): Target => ({
  id,
  issuer: 'nvda',
  symbol: 'NVDA',
  surface: 'Nvidia',
  anchor: { left: 0, top: 0, right: 50, bottom: 20 },
});

let life: AbortController;
let card: CardSession;
let across: Bridge;
let seen: string[];
let injected: number;
let canInject: boolean;
let active: (number | null)[];

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  across = bridge();
  seen = [];
  injected = 0;
  canInject = true;
  active = [];
  for (const type of ['open', 'close', 'stop'] as const) {
    across.onToCard(
      type,
      (message: ToCard[typeof type]) => seen.push('token' in message ? `${type} ${message.token}` : type),
      life.signal,
    );
  }
  card = startCardSession(
    {
      bridge: across,
      dwellMs: () => 300,
      inject: async () => {
        injected++;
        return canInject;
      },
      active: (id) => active.push(id),
      mute: (...told) => seen.push(`mute ${told.join(' ')}`),
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const rest = (id: number | null) =>
  card.tell({ type: 'move', point: { x: 10, y: 10 }, speed: 0, target: id === null ? null : target(id) });

test('the card script is asked for once, and an open waits until it is there', () => {
  rest(1);
  vi.advanceTimersByTime(300);
  expect([injected, seen]).toEqual([1, []]);
  across.fromCard('ready', {});
  expect(seen).toEqual(['open 1']);
  rest(null);
  vi.advanceTimersByTime(300);
  rest(2);
  vi.advanceTimersByTime(300);
  expect([injected, seen]).toEqual([1, ['open 1', 'close 1', 'open 2']]);
});

test('an open whose mark was left meanwhile never comes', () => {
  rest(1);
  vi.advanceTimersByTime(300);
  rest(null);
  vi.advanceTimersByTime(300);
  across.fromCard('ready', {});
  expect(seen).not.toContain('open 1');
});

test('one millisecond too early there is no card', () => {
  across.fromCard('ready', {});
  rest(1);
  vi.advanceTimersByTime(299);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual(['open 1']);
});

test('a script that could not be injected is asked for again at the next mark', async () => {
  canInject = false;
  rest(1);
  await vi.advanceTimersByTimeAsync(100);
  rest(null);
  rest(2);
  expect(injected).toBe(2);
});

test('the active mark is told when it changes, and only then', () => {
  rest(1);
  rest(1);
  vi.advanceTimersByTime(300);
  card.tell({ type: 'escape' });
  expect(active).toEqual([1, null]);
});

test('what the card says reaches the session', () => {
  across.fromCard('ready', {});
  rest(1);
  vi.advanceTimersByTime(300);
  across.fromCard('pin', { token: 1, pinned: true });
  expect(card.session().mode).toBe('pinned');
  across.fromCard('mute', { surface: 'Nvidia', issuer: 'nvda', everywhere: true });
  across.fromCard('dismissed', { token: 1 });
  expect(card.session().mode).toBe('idle');
  expect(seen).toEqual(['open 1', 'mute Nvidia nvda true', 'close 1']);
});

test('the end takes timers and card along', () => {
  rest(1);
  across.fromCard('ready', {});
  const after: string[] = [];
  across.onToCard('open', () => after.push('open'), new AbortController().signal);
  across.onToCard('stop', () => after.push('stop'), new AbortController().signal);
  life.abort();
  vi.advanceTimersByTime(1000);
  expect(after).toEqual(['stop']);
});
