import { expect, test } from 'vitest';

import { options } from '@/components/strings/options';

import { bannedWordsIn } from '@/lib/context/wording';

/** Every text of a table with its path; a template is filled with a neutral word. */
function textsOf(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const fill = Array.from({ length: node.length }, () => ['x']).map((word) =>
      Object.assign(word, { toFixed: () => '1' }),
    );
    return [[path, String(node(...fill))]];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
}

const tables = { options };
const texts = textsOf(tables, 'strings');

test.each(texts)('%s advises nothing', (_path, text) => {
  expect(bannedWordsIn(text)).toEqual([]);
});

test('no text is empty and none leaks code', () => {
  for (const [path, text] of texts) expect(text, path).toMatch(/^(?!.*(undefined|\[object)).*\S/s);
});
