import { expect, it } from 'vitest';
import { matchSelection } from '@/lib/mentions/match-selection';
import { LEXICON } from './bundled-lexicon';

it.each([
  ['Nvidia', 'nvda'],
  [' arm ', 'arm'],
  ['now', 'now'],
  ['chatgpt', 'openai'],
  ['Delta', '2308-tw'],
  ['2330', 'tsm'],
  ['shares of Marvell rose', 'mrvl'],
  ['quanta', undefined],
  ['apple pie', undefined],
  ['hello', undefined],
  ['', undefined],
])('%s', (text, issuer) => expect(matchSelection(text, LEXICON)?.issuer).toBe(issuer));

it('spans the selection without its blanks', () => {
  expect(matchSelection('  arm\n', LEXICON)).toMatchObject({
    start: 2,
    end: 5,
    surface: 'arm',
    symbol: 'ARM',
  });
});
