/** Runs in the page: builds what no author would write, and reads it with the extension's frame. */
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { type Frame, startFrame } from '@/lib/page/start';
import { timeCallbacks } from './time-callbacks';

export type Case =
  | '20 MB of prose'
  | 'one text of 5 MB'
  | 'one text of 5 MB, all names'
  | '200,000 text nodes'
  | '200,000 line breaks in one block'
  | 'ambiguous words only'
  | 'lone surrogates'
  | 'links around every word';

export interface Reading {
  longest_ms: number;
  tasks_over_50: number;
  reading_ms: number;
  /** From the abort to the end of everything. */
  stop_ms: number;
  marks: number;
  painted: number;
}

const SENTENCE = 'Shares of Nvidia rose on Monday, while the rest of the market stood still and waited. ';
const block = (text: string) => `<p>${text}</p>`;

const BODIES: Record<Case, () => string> = {
  '20 MB of prose': () => block(SENTENCE.repeat(8)).repeat(29_000),
  'one text of 5 MB': () => block(SENTENCE.repeat(58_000)),
  'one text of 5 MB, all names': () => block('NVDA Nvidia AMD Broadcom '.repeat(200_000)),
  '200,000 text nodes': () => '<i>Nvidia</i> <b>rose</b> '.repeat(50_000),
  '200,000 line breaks in one block': () => block('Nvidia rose<br>'.repeat(200_000)),
  'ambiguous words only': () => block('NOW AI ALL ON Apple Arm Meta Oracle '.repeat(30_000)).repeat(3),
  'lone surrogates': () => block('\ud800 Nvidia \udfff\ud83d '.repeat(100_000)),
  'links around every word': () =>
    block('<a href="/quote/AI">AI</a> <a href="/quote/NOW">now</a> '.repeat(40_000)),
};

export function build(name: Case): void {
  document.body.innerHTML = BODIES[name]();
}

/** The longest task the browser tells of within a time; 0 when none took 50 ms. */
export async function longestTask(ms: number): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await new Promise((resolve) => setTimeout(resolve, ms));
  observer.disconnect();
  return longest;
}

const SETTINGS = {
  dwellMs: 300,
  markStyle: 'underline' as const,
  colourByBand: false,
  sitesOff: [],
  bands: {},
};

/** Quiet for this long means that nothing is left to read. */
const QUIET_MS = 1500;

async function countMarks(frame: Frame): Promise<number> {
  return (await frame.mentions()).companies.reduce((sum, { count }) => sum + count, 0);
}

export async function read(lexicon: Lexicon): Promise<Reading> {
  const tasks = timeCallbacks();
  const life = new AbortController();
  const outside = { injectCard: async () => false, mute: () => undefined, isAlive: () => true };
  const start = performance.now();
  const frame = startFrame(lexicon, SETTINGS, outside, life.signal);
  tasks.note(performance.now() - start);
  for (;;) {
    const last = tasks.lastAt();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (tasks.lastAt() === last) break;
  }
  const reading_ms = tasks.lastAt() - start;
  const marks = await countMarks(frame);
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const stop = performance.now();
  life.abort();
  const stop_ms = performance.now() - stop;
  const { longestMs, over50 } = tasks.told();
  return { longest_ms: longestMs, tasks_over_50: over50, reading_ms, stop_ms, marks, painted };
}
