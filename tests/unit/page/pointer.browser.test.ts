import { afterEach, beforeEach, expect, test } from 'vitest';
import { bridge, ownHosts } from '@/lib/overlay/bridge';
import { type CardSession, startCardSession } from '@/lib/page/card-session';
import { hitTest } from '@/lib/page/hit-test';
import { type Mark, rectsOf } from '@/lib/page/mark';
import { watchPointer } from '@/lib/page/pointer';
import { type ScannedPage, scanPage } from './scan-page';

/** Never over in a test: what a rest on a mark starts is asked for, not waited for. */
const DWELL_MS = 60_000;

let life: AbortController;
let page: ScannedPage;
let card: CardSession;

beforeEach(async () => {
  life = new AbortController();
  page = scanPage(
    `<p style="margin:40px;font:20px sans-serif">Shares of Nvidia rose</p>
     <p style="margin:40px;font:20px sans-serif">Broadcom too</p>
     <div id="list" style="height:60px;overflow:auto"><div style="height:400px">long</div></div>
     <input value="text"><div contenteditable="true">text</div>`,
    life.signal,
  );
  await page.settled();
  const marks = () => [...page.scan.index.blocks].flatMap((block) => block.marks);
  const active = (): Mark | null => {
    const session = card.session();
    return session.mode === 'idle' ? null : (marks().find(({ id }) => id === session.target.id) ?? null);
  };
  card = startCardSession(
    {
      bridge: bridge(),
      dwellMs: () => DWELL_MS,
      inject: async () => true,
      active: () => undefined,
      mute: () => undefined,
    },
    life.signal,
  );
  watchPointer(
    { card, hit: (point, path) => hitTest(page.scan.index, point, path), activeMark: active },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const mode = () => card.session().mode;
const named = () => {
  const session = card.session();
  return session.mode === 'idle' ? null : session.target.surface;
};

function spotOf(surface: string): { clientX: number; clientY: number } {
  const mark = [...page.scan.index.blocks]
    .flatMap((block) => block.marks)
    .find(({ mention }) => mention.surface === surface);
  const { left, top, width, height } = rectsOf(mark!)[0]!;
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

const BLANK_SPOT = { clientX: 2, clientY: 2 };

async function moveTo(spot: { clientX: number; clientY: number }, more: PointerEventInit = {}) {
  const event = new PointerEvent('pointermove', {
    bubbles: true,
    composed: true,
    pointerType: 'mouse',
    ...spot,
    ...more,
  });
  (document.elementFromPoint(spot.clientX, spot.clientY) ?? document.body).dispatchEvent(event);
  await frame();
  await frame();
}

function open(surface = 'Nvidia') {
  const { clientX: x, clientY: y } = spotOf(surface);
  const mark = [...page.scan.index.blocks]
    .flatMap((block) => block.marks)
    .find(({ mention }) => mention.surface === surface)!;
  const anchor = { left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 };
  const { id, mention } = mark;
  card.tell({ type: 'command', target: { id, issuer: mention.issuer, symbol: null, surface, anchor } });
}

test('a pointer on a mark is told which, and that it left', async () => {
  await moveTo(spotOf('Nvidia'));
  expect([mode(), named()]).toEqual(['pending', 'Nvidia']);
  await moveTo(spotOf('Broadcom'));
  expect([mode(), named()]).toEqual(['pending', 'Broadcom']);
  await moveTo(BLANK_SPOT);
  expect(mode()).toBe('idle');
});

test.each<[string, PointerEventInit]>([
  ['a finger', { pointerType: 'touch' }],
  ['a pointer that drags', { buttons: 1 }],
])('%s opens nothing', async (_, event) => {
  await moveTo(spotOf('Nvidia'), event);
  expect(mode()).toBe('idle');
});

test('what happens on our own card is not the page’s', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  ownHosts().add(host);
  open();
  host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  host.dispatchEvent(new Event('scroll'));
  expect(mode()).toBe('shown');
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(mode()).toBe('idle');
});

test.each<[string, () => EventTarget, 'shown' | 'idle']>([
  ['the page', () => document, 'idle'],
  ['a list the mark does not stand in', () => document.querySelector('#list')!, 'shown'],
])('scrolling %s', (_, target, expected) => {
  open();
  target().dispatchEvent(new Event('scroll'));
  expect(mode()).toBe(expected);
});

function pressEscape(on: EventTarget, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

test('Esc closes the card and goes no further', () => {
  open();
  let heard = 0;
  document.body.addEventListener('keydown', () => heard++, { signal: life.signal });
  expect(pressEscape(document.body).defaultPrevented).toBe(true);
  expect([mode(), heard]).toEqual(['idle', 0]);
});

test.each<[string, () => void, 'shown' | 'idle', boolean]>([
  ['without a card', () => undefined, 'idle', false],
  ['before the card is there', () => void moveTo(spotOf('Nvidia')), 'idle', false],
])('Esc %s is the page’s', async (_, before, expected, prevented) => {
  before();
  await frame();
  await frame();
  expect(pressEscape(document.body).defaultPrevented).toBe(prevented);
  expect(mode()).toBe(expected);
});

test.each(['input', '[contenteditable]'])('Esc in %s closes the card and still is the page’s', (selector) => {
  open();
  const field = document.querySelector<HTMLElement>(selector)!;
  field.focus();
  expect(pressEscape(field).defaultPrevented).toBe(false);
  expect(mode()).toBe('idle');
});

test('Esc that ends the choice of a character closes nothing', () => {
  open();
  pressEscape(document.body, { isComposing: true });
  expect(mode()).toBe('shown');
});

test('another key changes nothing', () => {
  open();
  const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect([mode(), event.defaultPrevented]).toEqual(['shown', false]);
});

test('a window that loses the focus gives up what was about to open', async () => {
  await moveTo(spotOf('Nvidia'));
  dispatchEvent(new Event('blur'));
  expect(mode()).toBe('idle');
});

test('after its end it hears nothing', async () => {
  life.abort();
  await moveTo(spotOf('Nvidia'));
  expect(mode()).toBe('idle');
});
