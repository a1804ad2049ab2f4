import { expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import {
  fundKindLabel,
  LAYERS,
  layerLabel,
  lineKindLabel,
  ROLE_GLYPHS,
  subsectorLabel,
} from '@/lib/universe/labels';

const universe = loadBundledUniverse();

test('layers differ by label', () => {
  expect(new Set(LAYERS.map(layerLabel)).size).toBe(LAYERS.length);
});

test('roles differ by glyph', () => {
  expect(new Set(Object.values(ROLE_GLYPHS)).size).toBe(5);
});

test('every code of the bundled universe has words of its own', () => {
  const codes = new Set(universe.all.flatMap((issuer) => issuer.subsector ?? []));
  const kinds = new Set(universe.all.flatMap((issuer) => issuer.fund_kind ?? []));
  expect([...codes].map(subsectorLabel).filter((words) => words.includes('_'))).toEqual([]);
  expect([...kinds].map(fundKindLabel).filter((words) => words.length < 8)).toEqual([]);
  expect(lineKindLabel('ads')).toBe('American depositary share');
});

test('an unknown code is still readable', () => {
  expect(subsectorLabel('deep_sea')).toBe('deep sea');
});
