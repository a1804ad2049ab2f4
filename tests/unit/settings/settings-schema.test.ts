import { describe, expect, test } from 'vitest';
import { SettingsChangeSchema } from '@/lib/settings/settings-schema';

describe('a change', () => {
  test.each<[string, unknown, boolean]>([
    ['nothing', {}, true],
    ['one field', { dwellMs: 100 }, true],
    ['a fraction of a millisecond', { dwellMs: 100.5 }, false],
    ['a field set to undefined', { dwellMs: undefined }, false],
    ['a dwell time beyond two seconds', { dwellMs: 2001 }, false],
    ['a style we do not have', { markStyle: 'blink' }, false],
    ['an alias in Chinese', { aliases: [{ alias: '英伟达', issuer: 'nvda' }] }, true],
    ['an alias of one letter', { aliases: [{ alias: 'N', issuer: 'nvda' }] }, false],
    ['an alias of blanks', { aliases: [{ alias: '   ', issuer: 'nvda' }] }, false],
    ['an alias that the lexicon would split', { aliases: [{ alias: 'big|green', issuer: 'nvda' }] }, false],
    ['an alias of two lines', { aliases: [{ alias: 'big\ngreen', issuer: 'nvda' }] }, false],
    [
      'an alias that the lexicon would take for a symbol',
      { aliases: [{ alias: '$green', issuer: 'nvda' }] },
      false,
    ],
    ['a host', { sitesOff: ['xn--bcher-kva.example', '127.0.0.1', '[::1]'] }, true],
    ['a host that is a path', { sitesOff: ['news.example/quotes'] }, false],
    [
      'more aliases than anyone writes',
      { aliases: Array(501).fill({ alias: 'big green', issuer: 'nvda' }) },
      false,
    ],
  ])('%s', (_name, change, expected) => {
    expect(SettingsChangeSchema.safeParse(change).success).toBe(expected);
  });
});
