/** How much a page and a reader pay: sizes of what was built, printed, and held to the design's budgets. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import { readBuilt } from './built';

const script = (name: string) => () => readBuilt('chrome', `content-scripts/${name}.js`);
const lexicon = () => JSON.stringify(compileLexicon(loadBundledUniverse().all));

/** Budgets in kB of 1,000 bytes; the design sets the page-load script's and the lexicon's. */
test.each([
  { what: 'page-load script, every page', text: script('scan'), raw: 15, gzip: 6 },
  // Holds the rules that tell a company from the word, person or place of its name; they left the lexicon for here.
  { what: 'marking script, pages that may name a company', text: script('marks'), raw: 66, gzip: 26 },
  { what: 'lexicon of the bundled universe', text: lexicon, raw: 60, gzip: 15 },
  { what: 'card, where somebody hovers', text: script('card'), raw: 290, gzip: 90 },
  { what: 'background', text: () => readBuilt('chrome', 'background.js'), raw: 1000, gzip: 300 },
])('$what: at most $raw kB, $gzip kB gzip', ({ what, text, raw, gzip }) => {
  const bytes = Buffer.from(text());
  const size = { raw: bytes.length / 1000, gzip: gzipSync(bytes, { level: 9 }).length / 1000 };
  console.log(`${what}: ${size.raw.toFixed(1)} kB of ${raw}, ${size.gzip.toFixed(1)} kB gzip of ${gzip}`);
  expect(size.raw).toBeLessThanOrEqual(raw);
  expect(size.gzip).toBeLessThanOrEqual(gzip);
});
