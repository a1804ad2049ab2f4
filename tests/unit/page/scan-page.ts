/** A page under scan in the tests of this room: the real reader with a small lexicon, and waiting for a state. */
import { createPageReader } from '@/lib/mentions/create-page-reader';
import type { Lexicon } from '@/lib/mentions/lexicon-shape';
import { type PageScan, startPageScan } from '@/lib/page/page-scan';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { ReadingFix } from '@/lib/universe/lexicon';
import { compileLexicon } from '@/lib/universe/lexicon-compile';

export const LEXICON: Lexicon = compileLexicon(loadBundledUniverse().all);

export interface ScannedPage {
  scan: PageScan;
  /** Surfaces marked now, in the order they were found. */
  surfaces(): string[];
  /** Resolves when the scan has nothing left to do after the call. */
  settled(): Promise<void>;
}

export function scanPage(html: string, signal: AbortSignal, fix?: ReadingFix): ScannedPage {
  document.body.innerHTML = html;
  let waiting: (() => void)[] = [];
  const scan = startPageScan(
    createPageReader(LEXICON),
    {
      marked: () => undefined,
      shadowRoot: () => undefined,
      settled() {
        const told = waiting;
        waiting = [];
        for (const tell of told) tell();
      },
    },
    signal,
    fix,
  );
  return {
    scan,
    surfaces: () =>
      [...scan.index.blocks].flatMap((block) => block.marks.map(({ mention }) => mention.surface)),
    settled: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
