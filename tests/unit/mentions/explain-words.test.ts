import { expect, test } from 'vitest';
import { explainWords } from '@/lib/mentions/explain-words';
import { findMentions } from '@/lib/mentions/find-mentions';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

const LEXICON = compileLexicon(loadBundledUniverse().all, {
  aliases: [],
  mutes: [{ surface: 'Broadcom', issuer: 'avgo', host: null }],
});
const explain = (text: string) =>
  explainWords(text, openLexicon(LEXICON, ''), findMentions(text, LEXICON)).map(
    ({ word, issuer, why, rung }) => [word, issuer, why, rung],
  );

test.each<[string, string, unknown[]]>([
  ['a name', 'Then Nvidia rose.', ['Nvidia', 'nvda', 'marked', 'name']],
  ['a muted word', 'Then Broadcom rose.', ['Broadcom', 'avgo', 'muted', null]],
  ['a symbol as a word', 'it is now or NOW or never', ['NOW', 'now', 'just-a-word', null]],
  ['a name that needs its issuer', 'Delta shares fell.', ['Delta', '2308-tw', 'unsupported', 'ambiguous']],
  ['a phrase', 'They met in the Big Apple.', ['Big Apple', null, 'phrase', null]],
  ['a product', 'They asked ChatGPT.', ['ChatGPT', 'openai', 'product', 'name']],
])('%s', (_name, text, expected) => {
  expect(explain(text)).toContainEqual(expected);
});

test('every mention is told as marked on its own rung, and nothing else is', () => {
  const text = 'Nvidia (NVDA), Apple shares and Delta: $AMD, SAP and TSMC (2330.TW) in the AI boom.';
  const marked = explain(text).filter(([, , why]) => why === 'marked');
  expect(marked.map(([word, issuer, , rung]) => [word, issuer, rung])).toEqual(
    findMentions(text, LEXICON).map(({ surface, issuer, evidence }) => [
      surface.replace('.TW', ''),
      issuer,
      evidence,
    ]),
  );
});
