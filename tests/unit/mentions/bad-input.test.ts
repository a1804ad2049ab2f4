import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '@/lib/mentions/find-mentions';
import { LEXICON } from './bundled-lexicon';

const piece = fc.constantFrom(
  'Apple',
  'NVDA',
  '$',
  'NOW',
  ' ',
  '\n',
  '(',
  'NYSE:',
  '.',
  'TW',
  '2330',
  '\ud83d',
  '\udc00',
  '\u200b',
  '\u0300',
  '英伟达',
  '小',
  '삼성전자',
  '𝗣𝗟𝗧𝗥',
  '/',
  '-',
  "'s",
  'ＮＶＤＡ',
);

describe('any text', () => {
  it('gives mentions in order, inside the text, with the surface that stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const mention of findMentions(text, LEXICON)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['lone halves of pairs', '\ud800 Nvidia \udfff'],
    ['a pair cut at the end', 'Nvidia \ud83d'],
    ['only invisible characters inside', 'N\u200bv\u200di\u00addia'],
  ])('%s', (_, text) => expect(findMentions(text, LEXICON).map(({ issuer }) => issuer)).toEqual(['nvda']));

  it('reads 5 MB without a blank, with a name behind it', () => {
    expect(findMentions('a'.repeat(5_000_000), LEXICON)).toEqual([]);
    expect(findMentions(`${'é'.repeat(5_000_000)} Nvidia`, LEXICON)).toHaveLength(1);
  });

  it('leaves the rest of a text that is made of ambiguous words', () => {
    const found = findMentions('Apple shares '.repeat(1000), LEXICON).length;
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThan(1000);
  });
});
