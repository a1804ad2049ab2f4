/** What was made of each word of the page that might name a company, by one reading of the page as it stands. */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import { explainWords } from '@/lib/mentions/explain-words';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import type { PageWhy, WordRow } from '@/lib/protocol/messages';
import type { ReadingFix } from '@/lib/universe/lexicon';
import { createProseCheck } from './elements';
import { createHintFinder } from './hints';
import { createPageWords } from './page-words';
import { soundSelectors } from './sound-selectors';
import { walkRuns } from './walk-runs';

const MOST_ROWS = 500;

export function explainPage(lexicon: Lexicon, fix?: ReadingFix): PageWhy {
  const reader = createPageReader(lexicon, location.hostname);
  const hintsOf = createHintFinder(fix?.hint);
  const isProse = createProseCheck();
  const runs: { text: string; owner: ParentNode; place: object }[] = [];
  const roots: ParentNode[] = document.body ? [document.body] : [];
  createPageWords(reader).read();
  for (const root of roots) {
    const taker = {
      skip: soundSelectors(fix?.skip ?? []).join(),
      block: () => undefined,
      run(text: string, owner: ParentNode, keep: () => Parameters<typeof hintsOf>[0]) {
        const place = {};
        // As the page's scan: what is no prose is no evidence either.
        if (isProse(owner)) reader.read(place, text, () => hintsOf(keep(), text));
        runs.push({ text, owner, place });
      },
      shadowRoot: (shadow: ShadowRoot) => void roots.push(shadow),
    };
    walkRuns({ root, owner: root, shallow: false }, taker)(() => false);
  }
  const opened = openLexicon(lexicon, location.hostname);
  const rows = new Map<string, WordRow>();
  for (const { text, owner, place } of runs) {
    for (const { start: _, end: __, ...word } of explainWords(text, opened, reader.mentions(place))) {
      const row: WordRow = { ...word, why: isProse(owner) ? word.why : 'not-prose', count: 0 };
      const key = JSON.stringify(row);
      const known = rows.get(key) ?? row;
      rows.set(key, known);
      known.count += 1;
    }
  }
  const words = [...rows.values()];
  return { words: words.slice(0, MOST_ROWS), more: Math.max(0, words.length - MOST_ROWS) };
}
