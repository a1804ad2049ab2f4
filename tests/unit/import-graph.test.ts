import { expect, test } from 'vitest';
import { cycles, importsIn, type Module, wayTo } from './import-graph';

test.each([
  ["import { z } from 'zod';", ['zod']],
  ["import {\n  one,\n  other,\n} from './rooms';", ['./rooms']],
  ["import 'side-effect';", ['side-effect']],
  ["import type { Page } from 'playwright';", []],
  ["export type { Fact } from './fact';", []],
  ["export { one } from './one';", ['./one']],
  ["const late = await import('./late');", ['./late']],
  ["// import { z } from 'zod';", []],
  ["/* import { z } from 'zod'; */", []],
])('%s', (text, imports) => {
  expect(importsIn(text)).toEqual(imports);
});

const graph = (edges: Record<string, string[]>): Map<string, Module> =>
  new Map(Object.entries(edges).map(([file, imports]) => [file, { file, text: '', code: '', imports }]));

test('a way through other files is found, and a circle too', () => {
  const modules = graph({ scan: ['page'], page: ['matcher'], matcher: ['zod'] });
  expect(wayTo('scan', modules, (imported) => imported === 'zod')).toEqual([
    'scan',
    'page',
    'matcher',
    'zod',
  ]);
  expect(cycles(modules)).toEqual([]);
  expect(cycles(graph({ one: ['other'], other: ['one'] }))).toEqual([['one', 'other', 'one']]);
});
