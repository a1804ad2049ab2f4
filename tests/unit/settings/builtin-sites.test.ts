import { expect, test } from 'vitest';
import { BUILTIN_SITES } from '@/lib/settings/builtin-sites';

test('every built-in site is one https host pattern, named once', () => {
  for (const pattern of BUILTIN_SITES) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/[a-z/]*\*$/);
  expect(new Set(BUILTIN_SITES).size).toBe(BUILTIN_SITES.length);
});
