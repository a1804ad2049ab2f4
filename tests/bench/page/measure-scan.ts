/** Runs in the page: the bare walk to measure against, and the production scan, slice by slice. */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import type { PageReader } from '@/lib/mentions/page-reader';
import { type PageScan, type ScanListener, startPageScan } from '@/lib/page/page-scan';
import { createPainter } from '@/lib/page/painter';

export interface BareWalk {
  textNodes: number;
  chars: number;
  /** Reads how long each text node is. */
  lengthMs: number;
  /** Also looks at each character once, as any reader has to. */
  charsMs: number;
  /** The same without scripts, styles and the like. */
  proseMs: number;
  /** Of the characters, so that no compiler leaves their reading out. */
  checksum: number;
}

export interface ScanRun {
  /** Opening the lexicon, once per frame and before the scan. */
  openMs: number;
  ms: number;
  longestSliceMs: number;
  mutations: number;
  mentions: number;
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'TEMPLATE', 'CODE', 'PRE', 'SELECT']);

/** A `TreeWalker` over the page's text nodes and nothing else. */
function walkLengths(): { textNodes: number; chars: number } {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let textNodes = 0;
  let chars = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    textNodes++;
    chars += node.data.length;
  }
  return { textNodes, chars };
}

/** The same walk, looking once at every character; `isWanted` may leave text nodes out. */
function walkChars(isWanted: ((text: Text) => boolean) | null): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (isWanted && !isWanted(node)) continue;
    const { data } = node;
    for (let at = 0; at < data.length; at++) sum += data.charCodeAt(at);
  }
  return sum;
}

const isProse = (text: Text) => !UNREAD.has(text.parentNode!.nodeName);

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function walkBare(): BareWalk {
  let counts = { textNodes: 0, chars: 0 };
  let checksum = 0;
  const lengthMs = timed(() => {
    counts = walkLengths();
  });
  const charsMs = timed(() => {
    checksum = walkChars(null);
  });
  const proseMs = timed(() => {
    checksum += walkChars(isProse);
  });
  return { ...counts, lengthMs, charsMs, proseMs, checksum };
}

interface Scheduler {
  postTask(task: () => void, options?: object): Promise<void>;
}

/**
 * One scan by the production modules from a fresh reader to the last mark; every slice is timed at its task. Watched:
 * also the painting after it, for changes of the page.
 */
export async function scanOnce(lexicon: Lexicon, isWatched: boolean): Promise<ScanRun> {
  const { scheduler } = globalThis as unknown as { scheduler: Scheduler };
  const original = scheduler.postTask.bind(scheduler);
  let ms = 0;
  let longestSliceMs = 0;
  scheduler.postTask = (task, options) =>
    original(() => {
      const took = timed(task);
      ms += took;
      longestSliceMs = Math.max(longestSliceMs, took);
    }, options);

  let mutations = 0;
  const observer = new MutationObserver((records) => {
    mutations += records.length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const stop = new AbortController();
  let scan: PageScan;
  const painter = isWatched
    ? createPainter({ style: 'underline', bands: {} }, (owner) => scan.index.blocksOf(owner), stop.signal)
    : null;
  painter?.mend();
  let mentions = 0;
  const ranges: StaticRange[] = [];
  let reader: PageReader | null = null;
  const openMs = timed(() => {
    reader = createPageReader(lexicon, 'bench.example');
  });
  // The rubbish of opening the lexicon is not the scan's.
  (globalThis as { gc?: (options: object) => void }).gc?.({ type: 'minor' });
  await new Promise<void>((resolve) => {
    const listener: ScanListener = {
      marked(block, old) {
        mentions += block.marks.length - old.length;
        // The painter builds them near the viewport only; here every mark is charged for.
        for (const { segments } of block.marks) {
          for (const { node, from, to } of segments) {
            ranges.push(
              new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
            );
          }
        }
        painter?.marked(block);
      },
      shadowRoot: (root) => painter?.adopt(root),
      settled: resolve,
    };
    ms += timed(() => {
      scan = startPageScan(reader!, listener, stop.signal);
    });
  });
  // Two frames, in which the painter's observer answers and paints.
  if (isWatched) await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  mutations += observer.takeRecords().length;
  observer.disconnect();
  stop.abort();
  scheduler.postTask = original;
  return { openMs, ms, longestSliceMs, mutations, mentions };
}
