/** `lens mentions <file.jsonl>`: each `{"id","text"}` line is one page; prints its mentions in the same order. */
import { readFileSync } from 'node:fs';
import { findMentions } from '@/lib/mentions/find-mentions';
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

export async function run([path, ...rest]: string[]): Promise<void> {
  if (!path || rest.length) throw new UsageError('usage: lens mentions <file.jsonl>');
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    throw new UsageError(`cannot read ${path}`);
  }
  const lexicon = compileLexicon(loadBundledUniverse().all);
  lines.forEach((line, index) => {
    if (!line.trim()) return;
    const { id, text } = readPage(line, index + 1, path);
    const mentions = findMentions(text, lexicon).map(({ start, end, surface, issuer, evidence }) => ({
      start,
      end,
      surface,
      issuer,
      evidence,
    }));
    console.log(JSON.stringify({ id, mentions }));
  });
}
