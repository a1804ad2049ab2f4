import { expect, test } from 'vitest';
import { readBuilt, TARGETS } from './built';

test.each(TARGETS)(
  'the background of %s is plain ASCII: one letter more doubles it in memory at each start',
  (target) => {
    const text = readBuilt(target, 'background.js');
    const at = [...text].findIndex((letter) => (letter.codePointAt(0) ?? 0) > 127);
    expect(at === -1 ? '' : text.slice(Math.max(0, at - 40), at + 40)).toBe('');
  },
);
