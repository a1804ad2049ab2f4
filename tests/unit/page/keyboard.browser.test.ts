import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageReader } from '@/lib/mentions/create-page-reader';
import { matchSelection } from '@/lib/mentions/match-selection';
import { bridge } from '@/lib/overlay/bridge';
import { type CardSession, startCardSession } from '@/lib/page/card-session';
import { createKeyboard, type Keyboard } from '@/lib/page/keyboard';
import { startPageScan } from '@/lib/page/page-scan';
import { createPainter } from '@/lib/page/painter';
import { LEXICON } from './scan-page';

let life: AbortController;
let card: CardSession;
let keys: Keyboard;
let opened: string[];
let settled: () => Promise<void>;

beforeEach(() => {
  life = new AbortController();
  opened = [];
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The page is read and what is near the viewport is known. */
async function read(html: string) {
  document.body.innerHTML = html;
  bridge().onToCard('open', ({ surface }) => opened.push(surface), life.signal);
  card = startCardSession(
    {
      bridge: bridge(),
      dwellMs: () => 0,
      inject: async () => true,
      active: () => undefined,
      mute: () => undefined,
    },
    life.signal,
  );
  bridge().fromCard('ready', {});
  const painter = createPainter(
    { style: 'underline', bands: {} },
    (owner) => scan.index.blocksOf(owner),
    life.signal,
  );
  let tell: (() => void)[] = [];
  const scan = startPageScan(
    createPageReader(LEXICON),
    {
      marked: painter.marked,
      shadowRoot: painter.adopt,
      settled() {
        const waiting = tell;
        tell = [];
        for (const done of waiting) done();
      },
    },
    life.signal,
  );
  settled = () => new Promise((resolve) => tell.push(resolve));
  await settled();
  await frame();
  await frame();
  keys = createKeyboard({ scan, painter, card, readAlone: (text) => matchSelection(text, LEXICON) });
}

/** The surfaces of the cards that so many steps open. */
async function steps(count: number): Promise<string[]> {
  for (let step = 1; step <= count; step++) {
    keys.step();
    await expect.poll(() => opened.length).toBe(step);
  }
  return opened;
}

test('steps go in the order of the page and begin again at its end', async () => {
  await read('<p>Nvidia and Broadcom</p><p>Palantir</p>');
  expect(await steps(4)).toEqual(['Nvidia', 'Broadcom', 'Palantir', 'Nvidia']);
});

test('in the order of the page, not of discovery', async () => {
  await read('<p id="first"></p><div>Nvidia<p>Broadcom</p>Palantir</div>');
  const done = settled();
  document.querySelector('#first')!.textContent = 'Micron Technology';
  await done;
  // The first step looks at the screen, which the observer tells of a frame later.
  await frame();
  await frame();
  await frame();
  expect(await steps(4)).toEqual(['Micron Technology', 'Nvidia', 'Broadcom', 'Palantir']);
});

test('through an open shadow tree where its host stands', async () => {
  await read('<p>Nvidia</p><div id="host"></div><p>Palantir</p>');
  const done = settled();
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Broadcom</p>';
  document.querySelector('#host')!.after(document.querySelector('#host')!);
  dispatchEvent(new Event('load'));
  await done;
  expect(await steps(3)).toEqual(['Nvidia', 'Broadcom', 'Palantir']);
});

test('what is not laid out is left out', async () => {
  await read('<p>Nvidia</p><p style="display:none">Broadcom</p><p>Palantir</p>');
  expect(await steps(2)).toEqual(['Nvidia', 'Palantir']);
});

test('the first step takes what is on the screen', async () => {
  await read(
    '<p>Nvidia</p><p style="margin-top:4000px">Broadcom</p><p style="margin-top:4000px">Palantir</p>',
  );
  document.querySelectorAll('p')[1]!.scrollIntoView({ block: 'center' });
  // The observer answers in a frame of its own.
  await frame();
  await frame();
  await frame();
  expect(await steps(1)).toEqual(['Broadcom']);
});

test('a step brings its mark onto the screen', async () => {
  await read('<p>Nvidia</p><p style="margin-top:4000px">Broadcom</p>');
  await steps(2);
  const { top, bottom } = document.querySelectorAll('p')[1]!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

test('a page without a mark: no', async () => {
  await read('<p>plain words</p>');
  expect([keys.step(), keys.show('nvda'), keys.select('Nvidia')]).toEqual([false, false, false]);
});

function selectText(element: Element, from: number, to: number) {
  const text = element.firstChild as Text;
  getSelection()!.setBaseAndExtent(text, from, text, to);
}

test.each<[string, string, number, number, string | null]>([
  ['a mark', 'Shares of Nvidia rose', 10, 16, 'Nvidia'],
  ['words around a mark', 'Shares of Nvidia rose', 0, 21, 'Nvidia'],
  ['a part of a mark', 'Shares of Nvidia rose', 12, 14, 'Nvidia'],
  ['a word that is no mark', 'Look at arm now', 8, 11, 'arm'],
  ['plain words', 'plain words', 0, 5, null],
])('a selection of %s', async (_, text, from, to, expected) => {
  await read(`<p>${text}</p>`);
  selectText(document.querySelector('p')!, from, to);
  expect(keys.select(text.slice(from, to))).toBe(expected !== null);
  if (expected) await expect.poll(() => opened).toEqual([expected]);
});

test('the first mark of a company, wherever it stands', async () => {
  await read('<p>Broadcom</p><p style="margin-top:4000px">NVDA, that is Nvidia</p>');
  const issuer = matchSelection('Nvidia', LEXICON)!.issuer;
  expect(keys.show(issuer)).toBe(true);
  await expect.poll(() => opened).toEqual(['NVDA']);
});
