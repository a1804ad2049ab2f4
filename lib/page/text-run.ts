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
  for (let i = run.texts.length - 1; i >= 0; i--) {
    const node = run.texts[i]!;
    const base = run.starts[i]!;
    if (base >= end) continue;
    const skipped = i === 0 ? run.skipped : 0;
    const from = Math.max(start - base, 0) + skipped;
    const to = Math.min(end - base + skipped, node.length);
    if (to > from) segments.unshift({ node, from, to });
    if (base <= start) break;
  }
  return segments;
}
