/** Whole texts at once: one text is one page. */
import { createPageReader } from './create-page-reader';
import type { Lexicon } from './lexicon-shape';
import type { Mention } from './mention';

/** Mentions of a text that is a page by itself, in order. */
export function findMentions(text: string, lexicon: Lexicon): readonly Mention[] {
  const reader = createPageReader(lexicon);
  const page = {};
  reader.read(page, text);
  return reader.mentions(page);
}
