import { expect, test } from 'vitest';
import { explainPage } from '@/lib/page/explain-page';
import { LEXICON } from './scan-page';

const explained = (html: string, fix?: Parameters<typeof explainPage>[1]) => {
  document.body.innerHTML = html;
  return explainPage(LEXICON, fix).words.map(({ word, why, count }) => [word, why, count]);
};

test('tells the words that might be companies and why, alike ones once, and no other text', () => {
  expect(
    explained(
      '<nav>Nvidia</nav><p>Nvidia rose.</p><p>Nvidia fell. A secret word.</p><p>Delta flew home.</p>',
    ),
  ).toEqual([
    ['Nvidia', 'not-prose', 1],
    ['Nvidia', 'marked', 2],
    ['Delta', 'weak', 1],
  ]);
});

test('reads what the page’s own scan reads: evidence elsewhere, fixes, open shadow roots', () => {
  expect(explained('<p>Delta Electronics rose.</p><p>Then Delta fell.</p>')).toContainEqual([
    'Delta',
    'marked',
    1,
  ]);
  expect(explained('<p class="tape">Nvidia</p>', { host: location.hostname, skip: ['.tape'] })).toEqual([]);
  document.body.innerHTML = '<div></div>';
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Nvidia</p>';
  expect(explainPage(LEXICON).words.map(({ word }) => word)).toEqual(['Nvidia']);
});
