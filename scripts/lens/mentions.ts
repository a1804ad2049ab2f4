/**
 * `lens mentions <file.jsonl>`: each `{"id","text"}` line is one page; prints its mentions in the same order.
 * `lens mentions --why <file|text>`: every word that might name a company, and why it does or does not; a file's text is
 * one page, or each of its lines where it is a `.jsonl`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { explainWords } from '@/lib/mentions/explain-words';
import { findMentions } from '@/lib/mentions/find-mentions';
import { openLexicon } from '@/lib/mentions/open-lexicon';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import { UsageError } from './usage-error';

interface Page {
  id: unknown;
  text: string;
}

function readPage(line: string, number: number, path: string): Page {
  let page: unknown;
  try {
    page = JSON.parse(line);
  } catch {
    throw new UsageError(`${path}:${number}: not JSON`);
  }
  if (typeof page !== 'object' || page === null || typeof (page as Page).text !== 'string') {
    throw new UsageError(`${path}:${number}: a line needs "id" and "text"`);
  }
  return page as Page;
}

/** Lines that are not empty, as pages. */
function pagesOf(words: string, path: string): Page[] {
  return words.split('\n').flatMap((line, at) => (line.trim() ? readPage(line, at + 1, path) : []));
}

function explain(asked: string): void {
  const words = existsSync(asked) ? readFileSync(asked, 'utf8') : asked;
  const pages =
    words !== asked && asked.endsWith('.jsonl') ? pagesOf(words, asked) : [{ id: 0, text: words }];
  const lexicon = compileLexicon(loadBundledUniverse().all);
  for (const { id, text } of pages)
    for (const word of explainWords(text, openLexicon(lexicon, ''), findMentions(text, lexicon)))
      console.log(JSON.stringify({ id, ...word }));
}

export async function run([path, ...rest]: string[]): Promise<void> {
  if (path === '--why' && rest.length === 1) return explain(rest[0] ?? '');
  if (!path || rest.length || path === '--why')
    throw new UsageError('usage: lens mentions <file.jsonl> | lens mentions --why <file|text>');
  let words: string;
  try {
    words = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`cannot read ${path}`);
  }
  const lexicon = compileLexicon(loadBundledUniverse().all);
  for (const { id, text } of pagesOf(words, path)) {
    const mentions = findMentions(text, lexicon).map(({ start, end, surface, issuer, evidence }) => ({
      start,
      end,
      surface,
      issuer,
      evidence,
    }));
    console.log(JSON.stringify({ id, mentions }));
  }
}
