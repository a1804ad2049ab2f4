/** Text as the reader of a page sees it: one run per stretch of a block, inline elements joined. */

/** `starts[i]` is where `texts[i]` begins in the run's text. */
export interface TextRun {
  /** The block element (or shadow root) the run belongs to. */
  owner: ParentNode;
  texts: Text[];
  starts: number[];
  /** Offset of the run's first character in its first text node: a long text node fills several runs. */
  skipped: number;
}

/** A piece of a text node: `from`–`to` are offsets in `node.data`. */
export interface Segment {
  node: Text;
  from: number;
  to: number;
}

/** The text nodes that `start`–`end` of the run lies in, in order; empty pieces are left out. */
export function segmentsOf(run: TextRun, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  for (let i = lastBefore(run.starts, end); i >= 0; i--) {
    const node = run.texts[i]!;
    const base = run.starts[i]!;
    const skipped = i === 0 ? run.skipped : 0;
    const from = Math.max(start - base, 0) + skipped;
    const to = Math.min(end - base + skipped, node.length);
    if (to > from) segments.unshift({ node, from, to });
    if (base <= start) break;
  }
  return segments;
}

/** Place of the last start before `end`, -1 without one: a run may be made of thousands of texts. */
function lastBefore(starts: readonly number[], end: number): number {
  let low = -1;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < end) low = middle;
    else high = middle;
  }
  return low;
}
