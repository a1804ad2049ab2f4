import { afterEach, beforeEach, expect, test } from 'vitest';
import { hitTest } from '@/lib/page/hit-test';
import { rectsOf } from '@/lib/page/mark';
import { scanPage } from './scan-page';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
});

/** The path an event at this point would have. */
function pathAt(x: number, y: number): EventTarget[] {
  const path: EventTarget[] = [];
  let root: Document | ShadowRoot = document;
  for (let element = root.elementFromPoint(x, y); element; ) {
    path.unshift(element);
    const inner: ShadowRoot | null = element.shadowRoot;
    if (!inner || inner === root) break;
    path.unshift(inner);
    root = inner;
    element = inner.elementFromPoint(x, y);
  }
  return path;
}

type Spot = (rect: DOMRect) => [x: number, y: number];
const middle: Spot = ({ left, top, width, height }) => [left + width / 2, top + height / 2];

const STYLE = 'margin:40px;font:20px/2 sans-serif;width:400px';

test.each<[string, string, Spot, string | null]>([
  ['on the name', `<p style="${STYLE}">Shares of Nvidia rose</p>`, middle, 'Nvidia'],
  [
    'on its first glyph',
    `<p style="${STYLE}">Shares of Nvidia rose</p>`,
    ({ left, top, height }) => [left + 1, top + height / 2],
    'Nvidia',
  ],
  [
    'on the word before',
    `<p style="${STYLE}">Shares of Nvidia rose</p>`,
    ({ left, top, height }) => [left - 12, top + height / 2],
    null,
  ],
  [
    'in the blank margin after the last word',
    `<p style="${STYLE}">Nvidia</p>`,
    ({ right, top, height }) => [right + 60, top + height / 2],
    null,
  ],
  [
    'between the lines',
    `<p style="${STYLE}">Nvidia</p>`,
    ({ left, bottom }) => [left + 10, bottom + 6],
    null,
  ],
  ['on a link', `<p style="${STYLE}"><a href="#">Nvidia</a></p>`, middle, 'Nvidia'],
  ['on text that cannot be selected', `<p style="${STYLE};user-select:none">Nvidia</p>`, middle, 'Nvidia'],
  ['right to left', `<p dir="rtl" style="${STYLE}">أسهم NVIDIA اليوم</p>`, middle, 'NVIDIA'],
  [
    'under something that covers it',
    `<p style="${STYLE}">Nvidia</p><div style="position:fixed;inset:0;background:white"></div>`,
    middle,
    null,
  ],
])('%s', async (_, html, spot, expected) => {
  const page = scanPage(html, life.signal);
  await page.settled();
  const [block] = page.scan.index.blocks;
  const [x, y] = spot(rectsOf(block!.marks[0]!)[0]!);
  expect(hitTest(page.scan.index, { x, y }, pathAt(x, y))?.mark.mention.surface ?? null).toBe(expected);
});

const STRETCHED = 'position:absolute;inset:0';

test.each<[string, string, string | null]>([
  [
    'an empty link stretched over it',
    `<div style="position:relative"><p style="${STYLE}">Nvidia</p><a href="#" style="${STRETCHED}"></a></div>`,
    'Nvidia',
  ],
  [
    'a link of the headline stretched over the box',
    `<style>.far::after { content: ''; ${STRETCHED}; z-index: 1 }</style>
     <div style="position:relative"><h3><a class="far" href="#">More</a></h3><p style="${STYLE}">Of <span>Nvidia</span></p></div>`,
    'Nvidia',
  ],
  [
    'a link with a background',
    `<div style="position:relative"><p style="${STYLE}">Nvidia</p><a href="#" style="${STRETCHED};background:white"></a></div>`,
    null,
  ],
  [
    'a link with a picture in it',
    `<div style="position:relative"><p style="${STYLE}">Nvidia</p><a href="#" style="${STRETCHED}"><img style="width:100%;height:100%"></a></div>`,
    null,
  ],
  [
    'a box between link and text that hides the text',
    `<div style="position:relative"><p style="${STYLE}">Nvidia</p><div style="${STRETCHED};background:white"></div><a href="#" style="${STRETCHED}"></a></div>`,
    null,
  ],
  [
    'something stretched over it that is no link',
    `<div style="position:relative"><p style="${STYLE}">Nvidia</p><div style="${STRETCHED}"></div></div>`,
    null,
  ],
])('under %s', async (_, html, expected) => {
  const page = scanPage(html, life.signal);
  await page.settled();
  const [block] = page.scan.index.blocks;
  const [x, y] = middle(rectsOf(block!.marks[0]!)[0]!);
  const before = document.body.innerHTML;
  expect(hitTest(page.scan.index, { x, y }, pathAt(x, y))?.mark.mention.surface ?? null).toBe(expected);
  expect(document.body.innerHTML).toBe(before);
});

test('a name that wraps answers on both lines, with the line under the pointer as anchor', async () => {
  const page = scanPage(`<p style="${STYLE};width:90px">of <b>Super</b> Micro</p>`, life.signal);
  await page.settled();
  const [block] = page.scan.index.blocks;
  const rects = rectsOf(block!.marks[0]!);
  expect(rects.length).toBeGreaterThan(1);
  for (const rect of [rects[0]!, rects.at(-1)!]) {
    const [x, y] = middle(rect);
    expect(hitTest(page.scan.index, { x, y }, pathAt(x, y))?.anchor.top).toBeCloseTo(rect.top, 0);
  }
});

test('inside an open shadow root', async () => {
  const page = scanPage('<main></main>', life.signal);
  await page.settled();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = `<p style="${STYLE}">Nvidia</p>`;
  const done = page.settled();
  document.body.append(host);
  await done;
  const [block] = page.scan.index.blocks;
  const [x, y] = middle(rectsOf(block!.marks[0]!)[0]!);
  expect(hitTest(page.scan.index, { x, y }, pathAt(x, y))?.mark.mention.surface).toBe('Nvidia');
});
