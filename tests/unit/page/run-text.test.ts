import { expect, test } from 'vitest';
import { cutPoint, joinsWords, PART_CHARS } from '@/lib/page/run-text';

test.each<[string, string, boolean]>([
  ['NVDA', 'NVIDIA', true],
  ['NVDA', '+2 %', false],
  ['$', 'NVDA', false],
  ['(NASDAQ: ', 'NVDA', false],
  ['Q3', '2026', true],
  ['英伟达', '台积电', true],
  ['Müller', 'é', true],
  ['Nvidia', '’s', false],
])('%s and %s', (before, after, expected) => {
  expect(joinsWords(before, after)).toBe(expected);
});

const long = (end: string) => 'x'.repeat(PART_CHARS - end.length) + end;

test.each<[string, string, number]>([
  ['a short text is one part', 'Nvidia', 6],
  ['cut after a sentence', `${long('. Nvi')}dia rose`, PART_CHARS - 4],
  ['cut after a line', `${long('\nNvi')}dia rose`, PART_CHARS - 3],
  ['cut after a word', `${long(' Nvi')}dia rose`, PART_CHARS - 3],
  ['no place to cut', `${long('xxx')}yyy`, PART_CHARS],
  ['not through a surrogate pair', `${'x'.repeat(PART_CHARS - 1)}😀yyy`, PART_CHARS + 1],
])('%s', (_, text, expected) => {
  expect(cutPoint(text, 0)).toBe(expected);
});

test('the parts of a text make the text, and each comes forward', () => {
  const text = `${'word '.repeat(20_000)}${'y'.repeat(40_000)}`;
  let from = 0;
  const parts: string[] = [];
  while (from < text.length) {
    const to = cutPoint(text, from);
    expect(to).toBeGreaterThan(from);
    parts.push(text.slice(from, to));
    from = to;
  }
  expect(parts.join('')).toBe(text);
  expect(parts.length).toBeGreaterThan(5);
});
