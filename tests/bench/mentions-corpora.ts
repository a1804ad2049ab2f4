/** Two looks at texts without labels: marks drawn by chance for a human to judge, and cashtags against their own list. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findMentions } from '@/lib/mentions/find-mentions';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import { linesOf } from '@/lib/universe/lines';

interface Line {
  text?: string;
  raw_text?: string;
  title?: string;
  headline?: string;
  id?: string;
  cashtags?: { symbol: string; start: number; end: number }[];
}

const readLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

const textOf = (line: Line) => line.raw_text ?? line.text ?? line.title ?? line.headline ?? '';

/** Prints `count` marks of the files, drawn with `seed`, each in its context; reading and counting is the reader's. */
export function printSample(paths: readonly string[], lexicon: Lexicon, count: number, seed: number): void {
  const marks: string[] = [];
  let texts = 0;
  for (const path of paths) {
    for (const line of readLines(path)) {
      const text = textOf(line);
      texts++;
      for (const { start, end, issuer, evidence } of findMentions(text, lexicon)) {
        const around = `${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`;
        marks.push(
          `${basename(dirname(path))}  ${issuer} (${evidence})  ${around.replace(/\s+/g, ' ').trim()}`,
        );
      }
    }
  }
  const total = marks.length;
  let state = seed;
  const drawn: string[] = [];
  while (drawn.length < count && marks.length) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    drawn.push(...marks.splice((state >> 8) % marks.length, 1));
  }
  console.log(`${total} marks in ${texts} texts; ${drawn.length} of them, drawn with seed ${seed}:`);
  for (const [at, mark] of drawn.entries()) console.log(`${String(at + 1).padStart(3)}  ${mark}`);
}

/** Symbols without an exchange suffix, as a cashtag writes them, with the issuers that have or had them. */
function holders(issuers: readonly Issuer[]): Map<string, IssuerId> {
  const known = new Map<string, IssuerId>();
  for (const issuer of issuers) {
    // A name in capitals was the symbol in New York where the line is gone since (ABB until 2023).
    const names = issuer.aliases.filter(
      (alias) => /^[A-Z]{3,5}$/.test(alias) && !issuer.ambiguous_aliases.includes(alias),
    );
    for (const symbol of [...linesOf(issuer).map((line) => line.symbol), ...issuer.former_symbols, ...names])
      if (!known.has(symbol)) known.set(symbol, issuer.id);
  }
  return known;
}

/** UTF-16 offset of a character counted by code points, as the list counts them. */
const utf16At = (text: string, points: number) => [...text].slice(0, points).join('').length;

/**
 * Compares marked cashtags with the list the texts carry, exact spans. A symbol on the list counts for the issuer that
 * has or had it; marks behind a dollar sign that the list does not know are wrong.
 */
export function measureCashtags(path: string, lexicon: Lexicon, issuers: readonly Issuer[]): void {
  const known = holders(issuers);
  const errors: string[] = [];
  let wanted = 0;
  let met = 0;
  let found = 0;
  let right = 0;
  for (const line of readLines(path)) {
    const text = textOf(line);
    const tags = (line.cashtags ?? []).flatMap(({ symbol, start, end }) => {
      const issuer = known.get(symbol.toUpperCase());
      return issuer ? [{ issuer, start: utf16At(text, start) + 1, end: utf16At(text, end) }] : [];
    });
    const marks = findMentions(text, lexicon).filter(({ start }) => text[start - 1] === '$');
    const isMet = (a: { issuer: string; start: number; end: number }, b: typeof a) =>
      a.issuer === b.issuer && a.start === b.start && a.end === b.end;
    for (const tag of tags) {
      wanted++;
      if (marks.some((mark) => isMet(mark, tag))) met++;
      else errors.push(`missed ${line.id}  ${tag.issuer}  ${text.slice(tag.start - 1, tag.end)}  ${text}`);
    }
    for (const mark of marks) {
      found++;
      if (tags.some((tag) => isMet(mark, tag))) right++;
      else errors.push(`false  ${line.id}  ${mark.issuer}  $${mark.surface}  ${text}`);
    }
  }
  console.log(
    `${path}: ${wanted} cashtags of the universe, ${met} marked, recall ${(met / wanted).toFixed(4)}; ${found} marks behind a dollar sign, ${right} on the list, precision ${(right / found).toFixed(4)} (exact spans)`,
  );
  for (const error of errors) console.log(error.replace(/\s+/g, ' ').slice(0, 220));
}
