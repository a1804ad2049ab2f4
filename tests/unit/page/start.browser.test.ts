import { afterEach, beforeEach, expect, test } from 'vitest';
import { bridge } from '@/lib/overlay/bridge';
import { highlightName } from '@/lib/page/mark-style';
import { type Frame, startFrame } from '@/lib/page/start';
import { LEXICON } from './scan-page';

const SETTINGS = {
  dwellMs: 0,
  markStyle: 'underline' as const,
  colourByBand: false,
  sitesOff: [],
  bands: {},
};

let life: AbortController;
let isAlive: boolean;
let frame: Frame;

beforeEach(() => {
  life = new AbortController();
  isAlive = true;
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const start = (html: string) => {
  document.body.innerHTML = html;
  const outside = { injectCard: async () => true, mute: () => undefined, isAlive: () => isAlive };
  frame = startFrame(LEXICON, SETTINGS, outside, life.signal);
};

const painted = (name = highlightName('underline', 'plain')) =>
  [...(CSS.highlights.get(name) ?? [])]
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    )
    .sort();

test('a page that comes back from the cache is read again, whatever it changed unseen', async () => {
  start('<p>Nvidia</p>');
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  const before = frame.mentions();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  CSS.highlights.clear();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  expect((await frame.mentions()).companies).toEqual((await before).companies);
});

test('a page that goes takes its card along', async () => {
  const told: string[] = [];
  bridge().onToCard('open', () => told.push('open'), life.signal);
  bridge().onToCard('close', () => told.push('close'), life.signal);
  start('<p>Nvidia</p>');
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  frame.step();
  bridge().fromCard('ready', {});
  await expect.poll(() => told).toEqual(['open']);
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(told).toEqual(['open', 'close']);
});

test('a changed style is painted at once', async () => {
  start('<p>Nvidia</p>');
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  frame.setSettings({ ...SETTINGS, markStyle: 'tint' });
  expect(painted()).toEqual([]);
  expect(painted(highlightName('tint', 'plain'))).toEqual(['Nvidia']);
});

test('an extension that is gone takes its marks along with the next change', async () => {
  start('<p>Nvidia</p>');
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  isAlive = false;
  document.body.append('more');
  await expect.poll(() => CSS.highlights.size).toBe(0);
});

test('a part the browser leaves out by content-visibility is painted when it comes near', async () => {
  start(
    `<p>Nvidia</p><div style="height:4000px"></div>
     <section style="content-visibility:auto;contain-intrinsic-size:200px"><p>Broadcom</p></section>`,
  );
  await expect.poll(() => painted()).toEqual(['Nvidia']);
  document.querySelector('section')!.scrollIntoView();
  await expect.poll(() => painted()).toEqual(['Broadcom']);
});

test('rows of a virtualised table that are filled anew are marked anew', async () => {
  const names = ['Nvidia', 'Broadcom', 'Palantir', 'Vertiv'];
  start('<table><tr><td>Nvidia</td></tr><tr><td>Broadcom</td></tr></table>');
  await expect.poll(() => painted()).toEqual(['Broadcom', 'Nvidia']);
  const cells = [...document.querySelectorAll('td')];
  for (const [at, cell] of cells.entries()) (cell.firstChild as Text).data = names[at + 2]!;
  await expect.poll(() => painted()).toEqual(['Palantir', 'Vertiv']);
  cells[0]!.parentElement!.append(cells[1]!);
  cells[1]!.textContent = 'plain';
  await expect.poll(() => painted()).toEqual(['Palantir']);
});

test('what the page mentions, counted', async () => {
  start('<p>Nvidia and NVDA</p><p>Broadcom</p>');
  await expect.poll(() => painted()).toEqual(['Broadcom', 'NVDA', 'Nvidia']);
  const { companies } = await frame.mentions();
  expect(companies.map(({ count, symbol }) => [count, symbol])).toEqual([
    [2, 'NVDA'],
    [1, null],
  ]);
});
