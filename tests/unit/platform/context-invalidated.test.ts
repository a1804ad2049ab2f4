import { expect, test } from 'vitest';
import { isContextInvalidated } from '@/lib/platform/context-invalidated';

test.each<[string, unknown, boolean]>([
  ['Chromium, any call', new Error('Extension context invalidated.'), true],
  ['Firefox, storage', new Error('Extension context invalidated'), true],
  ['Firefox, messages', new Error('Conduit was destroyed'), true],
  ['worker asleep', new Error('Could not establish connection. Receiving end does not exist.'), false],
  ['worker killed', new Error('The message port closed before a response was received.'), false],
  ['our own bug', new TypeError("Cannot read properties of undefined (reading 'context')"), false],
  ['not an error', 'Extension context invalidated.', false],
  ['nothing', undefined, false],
])('%s', (_name, error, expected) => {
  expect(isContextInvalidated(error)).toBe(expected);
});
