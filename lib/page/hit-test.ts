/** Which mark is under a point: the caret's text node and offset first, then the glyphs' rectangles. */
import type { Box } from '@/lib/overlay/bridge';
import { isInside, type Point } from '@/lib/overlay/geometry';
import { type Mark, rectsOf } from './mark';
import type { MarkIndex } from './mark-index';

export interface Hit {
  mark: Mark;
  /** Rectangle of the mark's line under the point. */
  anchor: Box;
}

/** A glyph's rectangle is taken this much larger: the caret between two lines belongs to one of them. */
const SLACK_PX = 1;

/** Blocks of an element looked through when the caret does not answer (text that cannot be selected). */
const MAX_BLOCKS = 8;

function caretText(point: Point, roots: ShadowRoot[]): { node: Text; offset: number } | null {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots: roots });
  return caret?.offsetNode.nodeType === Node.TEXT_NODE
    ? { node: caret.offsetNode as Text, offset: caret.offset }
    : null;
}

function anchorUnder(mark: Mark, point: Point): Box | null {
  return rectsOf(mark).find((rect) => isInside(point, rect, SLACK_PX)) ?? null;
}

/** The mark whose glyphs are under the point; a blank margin beside a mark is not it. */
export function hitTest(index: MarkIndex, point: Point, path: readonly EventTarget[]): Hit | null {
  const roots = path.filter((node) => node instanceof ShadowRoot);
  const caret = caretText(point, roots);
  let marks = caret
    ? index
        .marksAt(caret.node)
        .filter(({ segments }) =>
          segments.some(
            ({ node, from, to }) => node === caret.node && from <= caret.offset && caret.offset <= to,
          ),
        )
    : [];
  if (marks.length === 0 && path[0] instanceof Element) {
    const owner = path.slice(0, 4).find((node) => node instanceof Element && index.blocksOf(node).length > 0);
    if (owner)
      marks = index
        .blocksOf(owner as Element)
        .slice(0, MAX_BLOCKS)
        .flatMap((block) => block.marks);
  }
  for (const mark of marks) {
    const anchor = anchorUnder(mark, point);
    if (anchor) return { mark, anchor };
  }
  return null;
}
