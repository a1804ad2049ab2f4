import { expect, it } from 'vitest';
import { bandOf } from '@/lib/context/band';

it.each([
  [17.9, 'far_below'],
  [18, 'far_below'],
  [18.1, 'below'],
  [28.79, 'below'],
  [28.8, 'near'],
  [45, 'near'],
  [45.1, 'above'],
  [71.9, 'above'],
  [72, 'far_above'],
  [144, 'far_above'],
] as const)('%d against a median of 36 is %s (method 2.4)', (ratio, band) => {
  expect(bandOf(ratio / 36)).toBe(band);
});
