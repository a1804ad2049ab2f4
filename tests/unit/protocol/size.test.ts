import { expect, test } from 'vitest';
import { isWithin } from '@/lib/protocol/size';

const circle: Record<string, unknown> = {};
circle.self = circle;
const deep = Array.from({ length: 50_000 }).reduce<unknown>((inner) => ({ a: inner }), 1);

test.each<[string, unknown, number, boolean]>([
  ['nothing', undefined, 1, true],
  ['text at the limit', 'x'.repeat(9), 10, true],
  ['text beyond it', 'x'.repeat(10), 10, false],
  ['keys count', { abcdefgh: 1 }, 9, false],
  ['an object within', { ab: 'cd', ef: [1, 2] }, 14, true],
  ['the same beyond', { ab: 'cd', ef: [1, 2] }, 10, false],
  ['a circle', circle, 1000, false],
  ['a list that is mostly empty', new Array(10_000_000), 1000, false],
  ['a well without end', deep, 1000, false],
  ['bytes', new Uint8Array(1), 1000, false],
  ['a buffer', new ArrayBuffer(1), 1000, false],
])('%s', (_name, value, limit, expected) => {
  expect(isWithin(value, limit)).toBe(expected);
});
