/** No component writes a word of its own: what a reader sees or hears comes from the messages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst, transformWithEsbuild } from 'vite';
import { expect, test } from 'vitest';
import { ROOT } from '../import-graph';

interface Node {
  type: string;
  [field: string]: unknown;
}

/** Attributes a reader sees or hears. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title']);

/** Two letters in a row with a small one or one that has no case: `×3`, `USD` and glyphs are no words. */
const WORD = /\p{L}[\p{Ll}\p{Lo}]/u;

function* childrenOf(node: Node): Iterable<Node> {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && 'type' in child) yield child as Node;
    }
  }
}

/** Texts an expression may come to; calls and comparisons stand for themselves. */
function textsOf(node: Node | null): string[] {
  switch (node?.type) {
    case 'JSXText':
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'JSXExpressionContainer':
      return textsOf(node.expression as Node);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!=='
        ? []
        : [...textsOf(node.left as Node), ...textsOf(node.right as Node)];
    default:
      return [];
  }
}

function wordsIn(node: Node): string[] {
  const own: string[] = [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    own.push(...(node.children as Node[]).flatMap(textsOf));
  if (node.type === 'JSXAttribute' && SPOKEN.has((node.name as { name: string }).name))
    own.push(...textsOf(node.value as Node | null));
  return [...own.filter((text) => WORD.test(text)), ...[...childrenOf(node)].flatMap(wordsIn)];
}

async function wordsOf(code: string): Promise<string[]> {
  const plain = await transformWithEsbuild(code, 'x.tsx', { jsx: 'preserve', target: 'esnext' });
  return wordsIn(parseAst(plain.code, { jsx: true }) as unknown as Node);
}

const files = readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => path.join('components', name));

test.each(files)('%s says nothing by itself', async (file) => {
  expect(await wordsOf(readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]);
});

test.each<[string, string[]]>([
  ['<p>Plain words</p>', ['Plain words']],
  ['<p>{open ? "Close" : "Open"}</p>', ['Close', 'Open']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
  ['<p>{`as of ${date}`}</p>', ['as of ']],
  ['<input placeholder="Name" className="a b" />', ['Name']],
  ['<p title={say("card_pin")}>{kind === "pe" ? "×" : say("card_close")} · {n}</p>', []],
])('%s has %j', async (code, expected) => {
  expect(await wordsOf(`export const X = () => ${code};`)).toEqual(expected);
});
