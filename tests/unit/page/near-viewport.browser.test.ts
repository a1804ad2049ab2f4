import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Block } from '@/lib/page/mark';
import { createNearViewport, type NearViewport } from '@/lib/page/near-viewport';

let life: AbortController;
let nearby: NearViewport;
let blocks: Map<string, Block>;
let told: string[];

beforeEach(() => {
  life = new AbortController();
  blocks = new Map();
  told = [];
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const nameOf = (block: Block) => (block.run.owner as Element).id;
const near = () => [...nearby.blocks].map(nameOf);

/** Watches every element with an id, in document order. */
function watch(html: string) {
  document.body.innerHTML = html;
  nearby = createNearViewport(
    {
      near: (block) => told.push(`+${nameOf(block)}`),
      far: (block) => told.push(`-${nameOf(block)}`),
      looked: () => undefined,
    },
    life.signal,
  );
  for (const element of document.querySelectorAll('[id]')) {
    const block: Block = { run: { owner: element, texts: [], starts: [], skipped: 0 }, marks: [] };
    blocks.set(element.id, block);
    nearby.add(block, element);
  }
}

/** Rows of 50 px: the viewport and the margin around it hold far fewer than 400. */
const rows = (count: number, inner = (row: number) => `<td id="r${row}">Nvidia</td>`) =>
  `<table style="border-spacing:0">${Array.from(
    { length: count },
    (_, row) => `<tr style="height:50px">${inner(row)}</tr>`,
  ).join('')}</table>`;

test.each<[string, string]>([
  ['paragraphs', Array.from({ length: 40 }, (_, i) => `<p id="r${i}" style="height:100px">x</p>`).join('')],
  ['rows of a crowded table', rows(400)],
])('%s: the first are near, the last are not, and by scrolling it turns round', async (_, html) => {
  watch(html);
  const last = [...blocks.keys()].at(-1)!;
  await expect.poll(near).toContain('r0');
  expect(near()).not.toContain(last);
  expect(near().length).toBeLessThan(blocks.size / 2);
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(near).toContain(last);
  await expect.poll(near).not.toContain('r0');
  expect(told.filter((one) => one === '+r0')).toEqual(['+r0']);
  expect(told.filter((one) => one === '-r0')).toEqual(['-r0']);
});

test('no row of a crowded table on the screen is left out', async () => {
  watch(rows(400));
  scrollTo(0, 9_975);
  const onScreen = () =>
    [...document.querySelectorAll('td')]
      .filter((cell) => cell.getBoundingClientRect().bottom > 0)
      .filter((cell) => cell.getBoundingClientRect().top < innerHeight)
      .map(({ id }) => id);
  await expect.poll(() => onScreen().filter((id) => !near().includes(id))).toEqual([]);
  expect(onScreen().length).toBeGreaterThan(5);
});

test('rows far apart in height are watched each for itself', async () => {
  watch(
    `<section>${Array.from({ length: 150 }, (_, i) => `<p id="r${i}" style="height:${i % 3 ? 20 : 3000}px">x</p>`).join('')}</section>`,
  );
  document.querySelector('#r40')!.scrollIntoView({ block: 'center' });
  await expect.poll(near).toContain('r40');
  await expect.poll(near).not.toContain('r30');
});

test('a block that is taken out is near no longer, and its neighbours stay', async () => {
  watch(rows(400));
  await expect.poll(near).toContain('r1');
  nearby.remove(blocks.get('r1')!);
  expect(near()).not.toContain('r1');
  expect(near()).toContain('r0');
  scrollTo(0, 15_000);
  await expect.poll(near).not.toContain('r0');
  scrollTo(0, 0);
  await expect.poll(near).toContain('r0');
  expect(near()).not.toContain('r1');
});

test('a block beside one that is near is near at once', async () => {
  watch('<p id="r0">x</p>');
  await expect.poll(near).toEqual(['r0']);
  const element = document.querySelector('#r0')!;
  const second: Block = { run: { owner: element, texts: [], starts: [], skipped: 9 }, marks: [] };
  nearby.add(second, element);
  expect(nearby.blocks.has(second)).toBe(true);
});

test('what the browser leaves out of the layout is not near until it is laid out', async () => {
  watch('<p id="r0">x</p><div hidden><p id="r1">x</p></div>');
  await expect.poll(near).toEqual(['r0']);
  document.querySelector('div')!.hidden = false;
  await expect.poll(near).toEqual(['r0', 'r1']);
});

test.each<[string, string]>([
  ['a block', '<div><p id="r0" style="display:contents">x</p></div>'],
  [
    'a block in another',
    '<main><div style="display:contents"><p id="r0" style="display:contents">x</p></div></main>',
  ],
  [
    'crowded rows',
    `<div style="display:grid">${Array.from({ length: 200 }, (_, i) => `<div style="display:contents"><p id="r${i}" style="height:40px;margin:0">x</p></div>`).join('')}</div>`,
  ],
])('%s without a box of its own is near when its text is', async (_, html) => {
  watch(html);
  await expect.poll(near).toContain('r0');
  expect(near()).not.toContain('r199');
});

test('after its end it tells nothing', async () => {
  watch(rows(400));
  await expect.poll(near).toContain('r0');
  life.abort();
  const before = told.length;
  scrollTo(0, 15_000);
  for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(told.length).toBe(before);
});
