/** The card's host on an ordinary page without the extension behind it: what the page can do to it, and it to the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startCard } from '@/components/card-host/start-card';
import { bridge, type FromCard, type ToCard } from '@/lib/overlay/bridge';

let stopping: AbortController;
let heard: { [K in keyof FromCard]?: FromCard[K][] };
let token = 0;

const anchor = { left: 40, top: 60, right: 120, bottom: 80 };
const hosts = () => [...document.querySelectorAll<HTMLElement>('[popover]')];
const card = () => page.getByRole('tooltip', { name: /Northlight/ });

function open(change: Partial<ToCard['open']> = {}) {
  token += 1;
  bridge().toCard('open', {
    token,
    issuer: 'northlight',
    symbol: null,
    surface: 'Northlight',
    anchor,
    focus: false,
    keep: null,
    ...change,
  });
}

beforeEach(() => {
  stopping = new AbortController();
  heard = {};
  for (const name of ['ready', 'shown', 'pointer', 'pin', 'dismissed', 'mute'] as const) {
    bridge().onFromCard(
      name,
      (message) => {
        (heard[name] as unknown[] | undefined)?.push(message) ?? Object.assign(heard, { [name]: [message] });
      },
      stopping.signal,
    );
  }
  startCard(stopping.signal);
});
afterEach(() => {
  stopping.abort();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

test('reports for duty and leaves the page alone until a card opens', () => {
  expect(heard.ready).toHaveLength(1);
  expect(hosts()).toEqual([]);
});

test('without a background it says what happened, what still works, what to do', async () => {
  open();
  await expect
    .element(card())
    .toHaveTextContent(
      'Sector Lens was updated or switched off while this page was open. The page itself is untouched.',
    );
  await expect.element(card()).toHaveTextContent('Reload the page to read cards again.');
});

test('one host while open, none after', async () => {
  open();
  await expect.element(card()).toBeVisible();
  expect(hosts()).toHaveLength(1);
  expect(heard.shown?.at(-1)).toMatchObject({ token, box: { left: 40, top: 88 } });
  bridge().toCard('close', { token: token - 1 });
  expect(hosts()).toHaveLength(1);
  bridge().toCard('close', { token });
  await expect.poll(hosts).toEqual([]);
  open();
  await expect.element(card()).toBeVisible();
  expect(hosts()).toHaveLength(1);
});

test('stopped, it leaves nothing and hears nothing', async () => {
  open();
  await expect.element(card()).toBeVisible();
  bridge().toCard('stop', {});
  await expect.poll(hosts).toEqual([]);
  open();
  expect(hosts()).toEqual([]);
});

test('a second script of the same world takes over from the first', async () => {
  startCard(stopping.signal);
  open();
  await expect.element(card()).toBeVisible();
  expect(hosts()).toHaveLength(1);
});

test('removed by the page, it comes back with the next opening', async () => {
  open();
  await expect.element(card()).toBeVisible();
  hosts()[0]?.remove();
  open();
  await expect.element(card()).toBeVisible();
});

describe('the page cannot bend it', () => {
  const width = async () => {
    open();
    await expect.element(card()).toBeVisible();
    return card().element().getBoundingClientRect().width;
  };

  test.each<[string, () => void]>([
    ['a root font of ten pixels', () => document.documentElement.style.setProperty('font-size', '10px')],
    ['zoom on the root', () => document.documentElement.style.setProperty('zoom', '1.5')],
    ['a transformed body', () => document.body.style.setProperty('transform', 'scale(2)')],
    ['right to left', () => document.documentElement.style.setProperty('direction', 'rtl')],
    [
      'rules for every div',
      () => {
        document.body.append(
          Object.assign(document.createElement('style'), {
            textContent:
              'div{display:none!important;width:9px!important;--bg:red!important;zoom:3!important}',
          }),
        );
      },
    ],
  ])('%s', async (_name, bend) => {
    bend();
    expect(await width()).toBeCloseTo(Math.min(360, innerWidth - 16), 0);
    const style = getComputedStyle(card().element());
    expect(style.fontSize).toBe('13px');
    expect(style.direction).toBe('ltr');
  });

  test('a modal dialog does not make it inert', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    open();
    await expect.element(card()).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Close the card' }));
    expect(heard.dismissed).toEqual([{ token }]);
  });
});

describe('the focus', () => {
  const field = () => document.body.appendChild(document.createElement('input'));

  test('stays where it is on hover', async () => {
    const input = field();
    input.focus();
    open();
    await expect.element(card()).toBeVisible();
    expect(document.activeElement).toBe(input);
  });

  test('goes into the card after a command, and back when it closes', async () => {
    const input = field();
    input.focus();
    open({ focus: true });
    await expect.element(card()).toBeVisible();
    await expect.poll(() => document.activeElement).toBe(hosts()[0]);
    await userEvent.keyboard('{Escape}');
    expect(heard.dismissed).toEqual([{ token }]);
    bridge().toCard('close', { token });
    await expect.poll(() => document.activeElement).toBe(input);
  });

  test('keys and presses inside the card are none of the page’s business', async () => {
    const seen: string[] = [];
    const note = (event: Event) => void seen.push(event.type);
    for (const type of ['keydown', 'click', 'pointerdown'])
      document.addEventListener(type, note, { signal: stopping.signal });
    open({ focus: true });
    await expect.element(card()).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Pin this card' }));
    await userEvent.keyboard('{Escape}');
    expect(seen).toEqual([]);
    expect(heard.pin).toEqual([{ token, pinned: true }]);
  });
});

test('it tells when the pointer comes and goes', async () => {
  open();
  await userEvent.hover(card());
  await expect.poll(() => heard.pointer?.at(-1)).toEqual({ token, inside: true });
  await userEvent.unhover(card());
  await expect.poll(() => heard.pointer?.at(-1)).toEqual({ token, inside: false });
});

test('a pinned card stays while a second one opens, and each closes alone', async () => {
  open();
  await expect.element(card()).toBeVisible();
  const first = token;
  await userEvent.click(page.getByRole('button', { name: 'Pin this card' }));
  open({ issuer: 'eastmill', surface: 'Eastmill', keep: first });
  await expect.element(page.getByRole('tooltip', { name: /Eastmill/ })).toBeVisible();
  await expect.element(page.getByRole('dialog', { name: /Northlight/ })).toBeVisible();
  expect(hosts()).toHaveLength(2);
  open({ issuer: 'southfield', surface: 'Southfield', keep: first });
  await expect.element(page.getByRole('tooltip', { name: /Southfield/ })).toBeVisible();
  expect(hosts()).toHaveLength(2);
  bridge().toCard('close', { token: first });
  await expect.poll(() => hosts().length).toBe(1);
  bridge().toCard('close', { token });
  await expect.poll(hosts).toEqual([]);
});

describe('a pinned card is moved by its head', () => {
  const box = () => page.getByRole('dialog').element().getBoundingClientRect();
  const fire = (type: string, x: number, y: number) => {
    const head = hosts()[0]?.shadowRoot?.querySelector('.name');
    const at = { clientX: x, clientY: y, bubbles: true, composed: true, pointerId: 1 };
    head?.dispatchEvent(new PointerEvent(type, at));
  };
  const drag = (dx: number, dy: number) => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 100 + dx, 100 + dy);
    fire('pointerup', 100 + dx, 100 + dy);
  };

  test('but not before it is pinned', async () => {
    open();
    await expect.element(card()).toBeVisible();
    const before = card().element().getBoundingClientRect();
    drag(0, 30);
    expect(card().element().getBoundingClientRect().top).toBe(before.top);
  });

  test('by as much as the pointer, and never out of the window', async () => {
    open();
    await userEvent.click(page.getByRole('button', { name: 'Pin this card' }));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    const before = box();
    drag(5, 30);
    expect(box().top).toBe(before.top + 30);
    expect(heard.shown?.at(-1)?.box.top).toBe(before.top + 30);
    drag(-5000, -5000);
    expect([box().left, box().top]).toEqual([8, 8]);
    drag(0, 9000);
    expect(box().bottom).toBe(innerHeight - 8);
  });
});
