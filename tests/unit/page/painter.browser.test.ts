import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageReader } from '@/lib/mentions/create-page-reader';
import type { Mark } from '@/lib/page/mark';
import { ACTIVE, HIGHLIGHT_NAMES, highlightName } from '@/lib/page/mark-style';
import { type PageScan, startPageScan } from '@/lib/page/page-scan';
import { createPainter, type Painter } from '@/lib/page/painter';
import { LEXICON } from './scan-page';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Texts painted under a highlight's name. */
const painted = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

const PLAIN = highlightName('underline', 'plain');

async function paint(
  html: string,
  look: Parameters<typeof createPainter>[0],
): Promise<{ painter: Painter; scan: PageScan }> {
  document.body.innerHTML = html;
  let scan!: PageScan;
  const painter = createPainter(look, (owner) => scan.index.blocksOf(owner), life.signal);
  await new Promise<void>((resolve) => {
    scan = startPageScan(
      createPageReader(LEXICON),
      { marked: painter.marked, shadowRoot: painter.adopt, settled: resolve },
      life.signal,
    );
  });
  await frames();
  return { painter, scan };
}

const UNDERLINE = { style: 'underline', bands: {} } as const;
const firstMark = (scan: PageScan): Mark => [...scan.index.blocks].flatMap(({ marks }) => marks)[0]!;

test('marks are painted, the sheet is adopted, the DOM stays as it was', async () => {
  document.body.innerHTML = '<p>Nvidia</p>';
  const before = document.documentElement.outerHTML;
  await paint('<p>Nvidia</p>', UNDERLINE);
  expect(painted(PLAIN)).toEqual(['Nvidia']);
  expect(document.adoptedStyleSheets.length).toBe(1);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('only what is near the viewport is painted, and more as the reader scrolls', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => `<p style="height:40px;margin:0">Nvidia ${i}</p>`).join(
    '',
  );
  await paint(rows, UNDERLINE);
  const atTop = painted(PLAIN).length;
  expect(atTop).toBeGreaterThan(5);
  expect(atTop).toBeLessThan(80);
  scrollTo(0, 8000);
  await expect
    .poll(() =>
      [...CSS.highlights.get(PLAIN)!].some(
        (range) => range.startContainer.parentElement!.textContent === 'Nvidia 205',
      ),
    )
    .toBe(true);
  expect(
    [...CSS.highlights.get(PLAIN)!].some(
      (range) => range.startContainer.parentElement!.textContent === 'Nvidia 1',
    ),
  ).toBe(false);
});

test('of one long text only what is near is painted, wherever the reader is', async () => {
  await paint(`<p style="width:600px">${'Nvidia rose. '.repeat(30_000)}</p>`, UNDERLINE);
  const onScreen = () =>
    [...CSS.highlights.get(PLAIN)!].filter((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }).length;
  await expect.poll(onScreen).toBeGreaterThan(50);
  const atTop = onScreen();
  for (const place of [9000, document.documentElement.scrollHeight / 2, 0]) {
    scrollTo(0, place);
    await expect.poll(onScreen).toBeGreaterThan(atTop / 2);
    await expect.poll(() => painted(PLAIN).length).toBeLessThan(1000);
  }
});

test('text that is not shown is not painted until it is', async () => {
  await paint('<p style="display:none">Nvidia</p>', UNDERLINE);
  expect(painted(PLAIN)).toEqual([]);
  document.querySelector('p')!.style.display = 'block';
  await expect.poll(() => painted(PLAIN)).toEqual(['Nvidia']);
});

test.each([
  ['underline', {}, highlightName('underline', 'plain')],
  ['tint', {}, highlightName('tint', 'plain')],
  ['underline', { nvda: 'far_below' }, highlightName('underline', 'far_below')],
  ['tint', { nvda: 'above' }, highlightName('tint', 'above')],
  ['tint', { nvda: 'no such band' }, highlightName('tint', 'plain')],
  ['hover', {}, null],
] as const)('style %s with bands %o paints %s', async (style, bands, name) => {
  const { painter } = await paint('<p>Nvidia</p>', UNDERLINE);
  painter.setLook({ style, bands });
  const used = HIGHLIGHT_NAMES.filter((one) => painted(one).length > 0);
  expect(used).toEqual(name === null ? [] : [name]);
});

test('the mark of a card is painted as active, in every style, and no longer when it closes', async () => {
  const { painter, scan } = await paint('<p>Nvidia</p>', { style: 'hover', bands: {} });
  painter.activate(firstMark(scan));
  expect(painted(ACTIVE)).toEqual(['Nvidia']);
  painter.activate(null);
  expect(painted(ACTIVE)).toEqual([]);
});

test('a page that clears the registry and the sheets gets the marks back', async () => {
  const { painter } = await paint('<p>Nvidia</p>', UNDERLINE);
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  painter.mend();
  expect(painted(PLAIN)).toEqual(['Nvidia']);
  expect(document.adoptedStyleSheets.length).toBe(1);
});

test('text that changes in place loses its paint and gets it again', async () => {
  await paint('<p>Nvidia</p><p>Broadcom</p>', UNDERLINE);
  document.querySelector('p')!.textContent = 'nothing';
  await expect.poll(() => painted(PLAIN)).toEqual(['Broadcom']);
  document.querySelector('p')!.textContent = 'Palantir';
  await expect.poll(() => painted(PLAIN).sort()).toEqual(['Broadcom', 'Palantir']);
});

test('nothing is left when it stops', async () => {
  await paint('<p>Nvidia</p>', UNDERLINE);
  life.abort();
  expect(CSS.highlights.size).toBe(0);
  expect(document.adoptedStyleSheets.length).toBe(0);
});
