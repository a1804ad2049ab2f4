import { expect, test } from 'vitest';
import { outdatedPackages } from '@/scripts/setup/install-packages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

test.each([
  ['nothing installed', {}, ['node_modules/zod']],
  ['another version', { 'node_modules/zod': { version: '4.6.6' } }, ['node_modules/zod']],
  ['the locked version', { 'node_modules/zod': { version: '4.6.7' } }, []],
])('%s', (_name, installed, outdated) => {
  expect(outdatedPackages(wanted, installed)).toEqual(outdated);
});
