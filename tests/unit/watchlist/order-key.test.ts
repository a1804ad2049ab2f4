import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenKeys, keyBetween } from '@/lib/watchlist/order-key';

describe('a key between two others', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['an empty list', null, null, 'i'],
    ['at the end', 'i', null, 'r'],
    ['at the start', null, 'i', '9'],
    ['between neighbours', 'a', 'b', 'ai'],
    ['after the last digit', 'z', null, 'zi'],
    ['before the first digit', null, '1', '0i'],
    ['before a key of noughts', null, '001', '000i'],
    ['a beginning of the other', 'a', 'a1', 'a0i'],
    ['no room: equal', 'a', 'a', null],
    ['no room: the wrong way round', 'b', 'a', null],
  ])('%s', (_name, before, after, expected) => {
    expect(keyBetween(before, after)).toBe(expected);
  });

  test('always lies between, never ends in 0, at any place of any list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 120 }), (places) => {
        const keys: string[] = [];
        for (const wish of places) {
          const place = wish % (keys.length + 1);
          const [before, after] = [keys[place - 1] ?? null, keys[place] ?? null];
          const key = keyBetween(before, after) as string;
          expect(key).toMatch(/^[0-9a-z]*[1-9a-z]$/);
          if (before !== null) expect(key > before).toBe(true);
          if (after !== null) expect(key < after).toBe(true);
          keys.splice(place, 0, key);
        }
      }),
    );
  });
});

test.each([1, 2, 3, 35, 36, 37, 511, 1296, 5000])('%i even keys rise and leave room', (n) => {
  const keys = evenKeys(n);
  expect(keys.length).toBe(n);
  for (const [place, key] of keys.entries()) {
    expect(key).toMatch(/^[0-9a-z]{0,3}[1-9a-z]$/);
    expect(keyBetween(keys[place - 1] ?? null, key)).not.toBeNull();
  }
  expect(keyBetween(keys.at(-1) ?? null, null)).not.toBeNull();
});
