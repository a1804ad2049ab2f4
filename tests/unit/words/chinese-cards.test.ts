/** To a Chinese reader no part of a card is left in English, and none advises. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import { createMarket } from '@/lib/context/market';
import type { ExplainNode, SectorContext } from '@/lib/context/sector-context';
import { bannedWordsIn } from '@/lib/context/wording';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';

const snapshot = loadSnapshot();
const universe = loadBundledUniverse();
const market = createMarket({ universe, facts: createFactBook(snapshot.facts), now: '2026-11-22', snapshot });

beforeAll(() => speakWith(catalogueOf('zh_CN')));
afterAll(() => speakWith(catalogueOf('en')));

/** What a card says in sentences and labels; names, symbols and sources keep their own script. */
function sentencesOf(context: SectorContext): (string | null)[] {
  const { tier, valuation } = context;
  return [
    context.redirect,
    context.layer_label,
    context.role_label,
    context.why,
    context.proposal,
    context.snapshot_note,
    context.footer,
    tier?.words ?? null,
    ...(tier?.gates.map(({ label }) => label) ?? []),
    valuation.group_label,
    valuation.fallback,
    valuation.badge,
    valuation.words,
    valuation.disclosure,
    valuation.rank,
    valuation.loss_aware_words,
    ...valuation.notes.map(({ text }) => text),
    ...context.risks.flatMap(({ title, text, evidence }) => [
      title,
      text,
      ...evidence.map(({ fact }) => fact),
    ]),
    ...context.sources.map(({ figure }) => figure),
  ];
}

function labelsOf({ label, value, children }: ExplainNode): (string | null)[] {
  return [label, value, ...children.flatMap(labelsOf)];
}

const isEnglish = (text: string | null) =>
  text !== null && /[a-z]{4}/.test(text) && !/\p{sc=Han}/u.test(text);

test('every card of the bundled universe', () => {
  const contexts = universe.all.map(({ id }) => contextOf(market, id));
  const found = contexts.flatMap((context) => sentencesOf(context).filter(isEnglish));
  expect([...new Set(found)]).toEqual([]);
  expect(contexts.flatMap((context) => bannedWordsIn(JSON.stringify(context)))).toEqual([]);
});

test.each(['nvda', 'pltr', 'ionq', 'googl', 'openai', 'soxl', 'txn'])('the derivation of %s', (id) => {
  const names = new Set(
    universe.all.flatMap(({ short_name, symbol }) => [short_name, symbol, `${short_name}（${symbol}）`]),
  );
  const found = labelsOf(explain(market, id)).filter((text) => isEnglish(text) && !names.has(text as string));
  expect(found).toEqual([]);
});
