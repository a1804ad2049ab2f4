import { describe, expect, test } from 'vitest';
import { type Effect, type Happening, IDLE, type Session, step, type Target } from '@/lib/overlay/session';

const target = (id: number, left = 100): Target => ({
  id,
  issuer: `issuer-${id}`,
  symbol: null,
  surface: 'Nvidia',
  anchor: { left, top: 100, right: left + 50, bottom: 120 },
});

const A = target(1);
const B = target(2, 300);
/** Another mention of the company of A. */
const SAME: Target = { ...target(5), issuer: A.issuer };
const C = target(3, 500);
const CARD = { left: 100, top: 128, right: 460, bottom: 500 };

const over = (mark: Target | null, x = 120, y = 110, speed = 0): Happening => ({
  type: 'move',
  point: { x, y },
  speed,
  target: mark,
});
const DWELT: Happening = { type: 'dwelt' };
const LEFT: Happening = { type: 'left' };
const PAINTED: Happening = { type: 'shown', token: 1, box: CARD };
const PIN: Happening = { type: 'pin', token: 1, pinned: true };
const OPENED = [over(A), DWELT, PAINTED];

/** Plays happenings from idle; the effects are those of the last one, as short words. */
function play(happenings: Happening[]): { session: Session; effects: string[] } {
  let session = IDLE;
  let last: Effect[] = [];
  for (const happening of happenings) ({ session, effects: last } = step(session, happening));
  return { session, effects: last.map(wordOf) };
}

function wordOf(effect: Effect): string {
  switch (effect.do) {
    case 'open':
      return `open ${effect.target.id} as ${effect.token}${effect.focus ? ' with focus' : ''}${effect.keep === null ? '' : ` beside ${effect.keep}`}`;
    case 'close':
      return `close ${effect.token}`;
    case 'start':
    case 'cancel':
      return `${effect.do} ${effect.timer}`;
    case 'prefetch':
      return effect.do;
  }
}

describe('a pointer comes to a mark', () => {
  test.each<[string, Happening[], Session['mode'], string[]]>([
    ['rests on it: the card is fetched while it dwells', [over(A)], 'pending', ['prefetch', 'start dwell']],
    ['moves slowly on it: the dwell goes on', [over(A), over(A, 122)], 'pending', []],
    ['passes fast: the dwell starts anew', [over(A), over(A, 140, 110, 2)], 'pending', ['start dwell']],
    ['leaves before the dwell is over', [over(A), over(null)], 'idle', ['cancel dwell']],
    ['goes on to another mark', [over(A), over(B)], 'pending', ['prefetch', 'start dwell']],
    ['stays', [over(A), DWELT], 'shown', ['cancel dwell', 'cancel leave', 'prefetch', 'open 1 as 1']],
    ['leaves the window', [over(A), { type: 'leave-window' }], 'idle', ['cancel dwell', 'cancel leave']],
    ['scrolls', [over(A), { type: 'scroll' }], 'idle', ['cancel dwell', 'cancel leave']],
    ['over plain text nothing happens', [over(null)], 'idle', []],
    ['a late timer means nothing', [over(A), over(null), DWELT], 'idle', []],
  ])('%s', (_, happenings, mode, effects) => {
    const { session, effects: seen } = play(happenings);
    expect(session.mode).toBe(mode);
    expect(seen).toEqual(effects);
  });
});

describe('a card is shown', () => {
  const closed = ['cancel dwell', 'cancel leave', 'close 1'];
  test.each<[string, Happening[], Session['mode'], string[]]>([
    ['the pointer is still on the mark', [over(A, 125)], 'shown', ['cancel leave', 'cancel dwell']],
    ['it leaves for nowhere', [over(null, 20, 60)], 'shown', ['start leave', 'cancel dwell']],
    ['and the grace is over', [over(null, 20, 60), LEFT], 'idle', closed],
    ['it is inside the card', [over(null, 200, 200)], 'shown', ['cancel leave', 'cancel dwell']],
    [
      'it heads for the card across another mark',
      [over(B, 130, 124)],
      'shown',
      ['cancel dwell', 'start leave'],
    ],
    ['it rests on another mark', [over(B, 600, 40)], 'shown', ['start leave', 'start dwell']],
    [
      'it stays there: the card changes',
      [over(B, 600, 40), DWELT],
      'shown',
      ['cancel dwell', 'cancel leave', 'prefetch', 'open 2 as 2'],
    ],
    ['the grace ends first: the dwell goes on', [over(B, 600, 40), LEFT], 'pending', ['close 1']],
    [
      'the card says the pointer is in it',
      [{ type: 'card-pointer', token: 1, inside: true }],
      'shown',
      ['cancel leave', 'cancel dwell'],
    ],
    [
      'then moves of the page mean nothing',
      [{ type: 'card-pointer', token: 1, inside: true }, over(B, 600, 40)],
      'shown',
      [],
    ],
    [
      'a grace that ends while it is in the card',
      [{ type: 'card-pointer', token: 1, inside: true }, LEFT],
      'shown',
      [],
    ],
    [
      'it comes out again',
      [
        { type: 'card-pointer', token: 1, inside: true },
        { type: 'card-pointer', token: 1, inside: false },
      ],
      'shown',
      ['start leave'],
    ],
    ['Esc', [{ type: 'escape' }], 'idle', closed],
    ['scroll', [{ type: 'scroll' }], 'idle', closed],
    ['a press elsewhere', [{ type: 'press' }], 'idle', closed],
    ['navigation', [{ type: 'end' }], 'idle', closed],
    ['the reader closes it', [{ type: 'dismissed', token: 1 }], 'idle', closed],
    ['an older card is dismissed', [{ type: 'dismissed', token: 7 }], 'shown', []],
    ['its text vanishes', [{ type: 'vanished', id: 1 }], 'idle', closed],
    ['another text vanishes', [{ type: 'vanished', id: 2 }], 'shown', []],
    ['the pointer leaves the window', [{ type: 'leave-window' }], 'shown', ['cancel dwell', 'start leave']],
    [
      'a command opens another',
      [{ type: 'command', target: B }],
      'shown',
      ['cancel dwell', 'cancel leave', 'prefetch', 'open 2 as 2 with focus'],
    ],
    ['an older card reports its place', [{ type: 'shown', token: 9, box: CARD }], 'shown', []],
  ])('%s', (_, happenings, mode, effects) => {
    const { session, effects: seen } = play([...OPENED, ...happenings]);
    expect(session.mode).toBe(mode);
    expect(seen).toEqual(effects);
  });
});

describe('a card is pinned', () => {
  test.each<[string, Happening[], Session['mode'], string[]]>([
    ['another mark of the same company does not matter', [over(SAME, 600, 40)], 'pinned', []],
    [
      'nor another company while the pointer is in the card',
      [{ type: 'card-pointer', token: 1, inside: true }, over(B, 600, 40)],
      'pinned',
      [],
    ],
    ['nor does the grace', [LEFT], 'pinned', []],
    ['nor scrolling', [{ type: 'scroll' }], 'pinned', []],
    ['nor a press elsewhere', [{ type: 'press' }], 'pinned', []],
    ['nor that its text vanishes', [{ type: 'vanished', id: 1 }], 'pinned', []],
    ['Esc closes it', [{ type: 'escape' }], 'idle', ['cancel dwell', 'cancel leave', 'close 1']],
    ['so does the end of the page', [{ type: 'end' }], 'idle', ['cancel dwell', 'cancel leave', 'close 1']],
    ['the pin comes out', [{ type: 'pin', token: 1, pinned: false }], 'shown', []],
  ])('%s', (_, happenings, mode, effects) => {
    const { session, effects: seen } = play([...OPENED, PIN, ...happenings]);
    expect(session.mode).toBe(mode);
    expect(seen).toEqual(effects);
  });
});

describe('a second card opens beside a pinned one', () => {
  const second = [...OPENED, PIN, over(B, 600, 40), DWELT];
  const closed = ['cancel dwell', 'cancel leave', 'close 2'];
  test.each<[string, Happening[], Session['mode'], number | null, string[]]>([
    [
      'after the same dwell',
      [],
      'shown',
      1,
      ['cancel dwell', 'cancel leave', 'prefetch', 'open 2 as 2 beside 1'],
    ],
    ['and closes alone when the pointer leaves', [over(null, 20, 60), LEFT], 'idle', 1, closed],
    ['Esc closes the second first', [{ type: 'escape' }], 'idle', 1, closed],
    ['and the pinned one with the next', [{ type: 'escape' }, { type: 'escape' }], 'idle', null, ['close 1']],
    ['navigation closes both', [{ type: 'end' }], 'idle', null, [...closed, 'close 1']],
    ['the reader closes the pinned one', [{ type: 'dismissed', token: 1 }], 'shown', null, ['close 1']],
    [
      'its pin comes out: nothing holds it any more',
      [{ type: 'pin', token: 1, pinned: false }],
      'shown',
      null,
      ['close 1'],
    ],
    [
      'both may be pinned',
      [{ type: 'pin', token: 2, pinned: true }],
      'pinned',
      1,
      ['cancel leave', 'cancel dwell'],
    ],
    [
      'a third would be one too many',
      [{ type: 'pin', token: 2, pinned: true }, over(C, 700, 40)],
      'pinned',
      1,
      [],
    ],
    [
      'after the second has gone, another may come',
      [{ type: 'escape' }, over(C, 700, 40), DWELT],
      'shown',
      1,
      ['cancel dwell', 'cancel leave', 'prefetch', 'open 3 as 3 beside 1'],
    ],
    [
      'the pointer in the pinned card means nothing to the second',
      [{ type: 'card-pointer', token: 1, inside: true }],
      'shown',
      1,
      [],
    ],
  ])('%s', (_, happenings, mode, kept, effects) => {
    const { session, effects: seen } = play([...second, ...happenings]);
    expect(session.mode).toBe(mode);
    expect(session.kept).toBe(kept);
    expect(seen).toEqual(effects);
  });

  test('a mark that was only passed leaves the pinned card alone', () => {
    const { session, effects } = play([...OPENED, PIN, over(B, 600, 40), over(null)]);
    expect(session).toMatchObject({ mode: 'idle', kept: 1 });
    expect(effects).toEqual(['cancel dwell']);
  });
});

test('a card that came by keyboard does not close because the pointer rests elsewhere', () => {
  const { session, effects } = play([{ type: 'command', target: A }, PAINTED, over(null, 700, 500)]);
  expect(session.mode).toBe('shown');
  expect(effects).toEqual(['cancel dwell']);
});

test('each opening has its own token, also after a close', () => {
  const { effects } = play([...OPENED, { type: 'escape' }, over(B), DWELT]);
  expect(effects).toContain('open 2 as 2');
});
