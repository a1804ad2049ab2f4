import { expect, test } from 'vitest';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import { mayMention } from '@/lib/page/may-mention';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

const lexicon = openLexicon(compileLexicon(loadBundledUniverse().all), '');

test.each<[string, boolean]>([
  ['Shares of Nvidia rose', true],
  ['Super Micro', true],
  ['$now is up', true],
  ['NVDA', true],
  ['(NYSE: AI)', true],
  ['英伟达 股价', true],
  ['We were there just now, and the whole snow had gone.', false],
  ['1,234.50 +2.3%', false],
  ['', false],
  ['\ud800', false],
])('%s', (text, expected) => {
  expect(mayMention(text, lexicon)).toBe(expected);
});
