/**
 * How well names and symbols are found: strict (exact span) and overlap precision, recall and F1 per source and per
 * rung against labelled texts, every error as a line of context; `--speed` measures throughput instead.
 *
 *   npm run --silent bench:mentions -- gold.jsonl [more.jsonl …] [--quiet]
 *   npm run --silent bench:mentions -- --speed
 *   npm run --silent bench:mentions -- --sample 200 --seed 7 texts.jsonl [more.jsonl …]
 *   npm run --silent bench:mentions -- --cashtags tweets.jsonl
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findMentions } from '@/lib/mentions/find-mentions';
import type { Mention } from '@/lib/mentions/mention';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { compileLexicon } from '@/lib/universe/lexicon-compile';
import { measureCashtags, printSample } from './mentions-corpora';
import { measureSpeed } from './mentions-speed';

interface Label {
  start: number;
  end: number;
  issuer: string;
  label: 'y' | 'o';
}
interface Labelled {
  id: string;
  source?: string;
  text: string;
  mentions: Label[];
}

interface Score {
  texts: number;
  wrongTexts: number;
  found: number;
  right: number;
  exact: number;
  wanted: number;
  met: number;
  metExactly: number;
}

const emptyScore = (): Score => ({
  texts: 0,
  wrongTexts: 0,
  found: 0,
  right: 0,
  exact: 0,
  wanted: 0,
  met: 0,
  metExactly: 0,
});
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
const isExact = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start === b.start && a.end === b.end;

const issuers = loadBundledUniverse().all;
const lexicon = compileLexicon(issuers);
const scores = new Map<string, Score>();
const errors: string[] = [];

function scoreOf(name: string): Score {
  let score = scores.get(name);
  if (!score) {
    score = emptyScore();
    scores.set(name, score);
  }
  return score;
}

function context(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 45), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 45)}`.replace(
    /\s+/g,
    ' ',
  );
}

function measure(line: Labelled, known: ReadonlySet<string> | null): void {
  const source = line.source ?? line.id.replace(/[-:].*$/, '');
  const inScope = (mention: { issuer: string }) => !known || known.has(mention.issuer);
  const found = findMentions(line.text, lexicon).filter(inScope);
  const labels = line.mentions.filter(inScope);
  const all = [scoreOf('total'), scoreOf(source)];
  let wrong = false;
  for (const mention of found) {
    const same = labels.filter((label) => label.issuer === mention.issuer && overlaps(label, mention));
    if (same.some((label) => label.label === 'o') && !same.some((label) => label.label === 'y')) continue;
    const right = same.length > 0;
    for (const score of [...all, scoreOf(`rung ${mention.evidence}`)]) {
      score.found++;
      if (right) score.right++;
      if (same.some((label) => isExact(label, mention))) score.exact++;
    }
    if (right) continue;
    wrong = true;
    errors.push(`false  ${line.id}  ${mention.issuer} (${mention.evidence})  ${context(line.text, mention)}`);
  }
  for (const label of labels) {
    if (label.label === 'o') continue;
    const met = found.filter(
      (mention: Mention) => mention.issuer === label.issuer && overlaps(label, mention),
    );
    for (const score of all) {
      score.wanted++;
      if (met.length) score.met++;
      if (met.some((mention) => isExact(label, mention))) score.metExactly++;
    }
    if (met.length) continue;
    wrong = true;
    errors.push(`missed ${line.id}  ${label.issuer}  ${context(line.text, label)}`);
  }
  for (const score of all) {
    score.texts++;
    if (wrong) score.wrongTexts++;
  }
}

const part = (a: number, b: number) => (b ? a / b : 1);
const f1 = (p: number, r: number) => (p + r ? (2 * p * r) / (p + r) : 0);

function print(name: string, score: Score): void {
  const rung = name.startsWith('rung ');
  const cell = (value: number) => value.toFixed(3);
  const figures = (right: number, met: number) => {
    const p = part(right, score.found);
    if (rung) return cell(p).padStart(6);
    const r = part(met, score.wanted);
    return `${cell(p)} ${cell(r)} ${cell(f1(p, r))}`;
  };
  console.log(
    `${name.padEnd(24)} texts ${String(score.texts || '').padStart(4)} wrong ${String(score.wrongTexts || '').padStart(3)}` +
      `  found ${String(score.found).padStart(4)}  strict ${figures(score.exact, score.metExactly)}  overlap ${figures(score.right, score.met)}`,
  );
}

const args = process.argv.slice(2);
/** Takes `--name value` out of the arguments. */
function option(name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}
const sample = option('sample');
const seed = option('seed') ?? '7';
const cashtags = option('cashtags');
const paths = args.filter((arg) => !arg.startsWith('--'));

if (args.includes('--speed')) measureSpeed();
else if (cashtags) measureCashtags(cashtags, lexicon, issuers);
else if (sample) printSample(paths, lexicon, Number(sample), Number(seed));
else {
  const quiet = args.includes('--quiet');
  for (const path of paths) {
    const beside = join(dirname(path), 'gold_issuers.txt');
    const known = existsSync(beside) ? new Set(readFileSync(beside, 'utf8').split(/\s+/)) : null;
    scores.clear();
    errors.length = 0;
    for (const line of readFileSync(path, 'utf8').split('\n'))
      if (line.trim()) measure(JSON.parse(line) as Labelled, known);
    console.log(`${path}: strict P R F1, overlap P R F1; a rung has a precision only`);
    for (const [name, score] of scores) print(name, score);
    if (!quiet) for (const error of errors) console.log(error);
    console.log();
  }
}
