import { afterEach, expect, test } from 'vitest';
import { scanPage } from './scan-page';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

const HTML =
  '<div class="tape"><p>Nvidia</p></div><p>Broadcom <b class="tape">AMD</b> rose.</p><table><td data-line="SMCI">SMCI</td></table>';

const read = async (fix?: { skip?: string[]; hint?: string }, html = HTML) => {
  const page = scanPage(html, life.signal, fix && { host: location.hostname, ...fix });
  await page.settled();
  return page;
};

test('parts that a fix leaves out are not read, blocks and words alike', async () => {
  expect((await read()).surfaces()).toEqual(['Nvidia', 'Broadcom', 'AMD', 'SMCI']);
  life.abort();
  life = new AbortController();
  expect((await read({ skip: ['.tape'] })).surfaces()).toEqual(['Broadcom', 'SMCI']);
});

test('a selector the browser cannot read costs the others nothing', async () => {
  expect((await read({ skip: ['>>', '[', '.tape'] })).surfaces()).toEqual(['Broadcom', 'SMCI']);
});

test('what is added to such a part later is not read either', async () => {
  const page = await read({ skip: ['.tape'] });
  const settled = page.settled();
  document.querySelector('.tape')!.insertAdjacentHTML('beforeend', '<p>Micron</p>');
  document.body.insertAdjacentHTML('beforeend', '<p>Intel</p>');
  await settled;
  expect(page.surfaces()).toEqual(['Broadcom', 'SMCI', 'Intel']);
});

test('an attribute of the site counts as a hint', async () => {
  const html = '<table><tr><td data-line="2330.TW">2330</td><td>5</td></tr></table>';
  expect((await read(undefined, html)).surfaces()).toEqual([]);
  life.abort();
  life = new AbortController();
  const { scan, surfaces } = await read({ hint: 'data-line' }, html);
  expect(surfaces()).toEqual(['2330']);
  const [mark] = [...scan.index.blocks].flatMap(({ marks }) => marks);
  expect(mark?.mention).toMatchObject({ evidence: 'page-hint', issuer: 'tsm' });
});
