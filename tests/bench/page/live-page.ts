/** Runs in the page: a long table with live prices, its frame times, and the scan of the extension on top of it. */
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { type Frame, startFrame } from '@/lib/page/start';
import { type CallbackTimes, timeCallbacks } from './time-callbacks';

export interface Frames {
  mean: number;
  median: number;
  p95: number;
  count: number;
  mutations: number;
}

/** Rows of fixed size that contain their own layout, as tables with live prices are built: a change stays in its row. */
const STYLE = `
  body { margin: 0; font: 13px/20px sans-serif; }
  table, tbody, tr { display: block; width: 900px; }
  tr { height: 20px; contain: strict; }
  td { display: inline-block; width: 200px; height: 20px; padding: 0 4px; overflow: hidden; white-space: nowrap; }
`;

let prices: Text[] = [];

export function buildTable(
  rows: number,
  companies: [symbol: string, name: string][],
  isFixed: boolean,
): void {
  const style = document.head.appendChild(document.createElement('style'));
  if (isFixed) style.textContent = STYLE;
  const html: string[] = [];
  for (let row = 0; row < rows; row++) {
    const [symbol, name] = companies[row % companies.length]!;
    html.push(`<tr><td>${symbol}</td><td>${name}</td><td>${row}</td><td>${(row % 997) / 10}</td></tr>`);
  }
  document.body.innerHTML = `<table>${html.join('')}</table>`;
  prices = [...document.querySelectorAll('td:last-child')].map((cell) => cell.firstChild as Text);
}

/** Frame times while `perSecond` prices change, half of them in rows that are on the screen. */
export async function watchFrames(seconds: number, perSecond: number): Promise<Frames> {
  let mutations = 0;
  const onScreen = Math.ceil(innerHeight / 20);
  const change = () => {
    const row = Math.floor(Math.random() * (mutations % 2 ? onScreen : prices.length));
    const price = (Math.random() * 500).toFixed(2);
    const cell = prices[row]!.parentElement!;
    if (mutations % 4 < 2) prices[row]!.data = price;
    else {
      cell.textContent = price;
      prices[row] = cell.firstChild as Text;
    }
    mutations++;
  };
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let due = performance.now();
  const timer = setInterval(() => {
    for (; due <= performance.now(); due += 1000 / perSecond) change();
  }, 1000 / perSecond);
  await new Promise<void>((resolve) => {
    let last = performance.now();
    const frame = (now: number) => {
      times.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  clearInterval(timer);
  const sorted = times.slice(1).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  return { mean, median: at(0.5), p95: at(0.95), count: sorted.length, mutations };
}

/** Between two counts of the marks; longer than any pause of a reading under way. */
const POLL_MS = 1_000;

let tasks: CallbackTimes | null = null;
let frame: Frame | null = null;
let life = new AbortController();

/** Starts the extension's frame and waits until it finds nothing more; returns how long the reading took. */
export async function startExtension(lexicon: Lexicon): Promise<number> {
  tasks = timeCallbacks();
  life = new AbortController();
  const settings = {
    dwellMs: 300,
    markStyle: 'underline' as const,
    colourByBand: false,
    sitesOff: [],
    bands: {},
  };
  const outside = { injectCard: async () => false, mute: () => undefined, isAlive: () => true };
  const start = performance.now();
  frame = startFrame(lexicon, settings, outside, life.signal);
  let took = 0;
  for (let found = -1; found !== (await countMarks()); ) {
    found = await countMarks();
    took = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return took;
}

async function countMarks(): Promise<number> {
  const { companies } = (await frame?.mentions()) ?? { companies: [] };
  return companies.reduce((sum, { count }) => sum + count, 0);
}

export function stopExtension(): void {
  life.abort();
  frame = null;
}

export const forgetTasks = () => tasks?.forget();

export const ourTasks = async () => ({
  longestMs: tasks?.told().longestMs ?? 0,
  total: tasks?.told().totalMs ?? 0,
  marks: await countMarks(),
  painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
});
