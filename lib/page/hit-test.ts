/** Which mark is under a point: the caret's text node and offset first, then the glyphs' rectangles. */
import type { Box } from '@/lib/overlay/bridge';
import { isInside, type Point } from '@/lib/overlay/geometry';
import { type Mark, rectsOf } from './mark';
import type { MarkIndex } from './mark-index';
import { textUnderLink } from './under-link';

export interface Hit {
  mark: Mark;
  /** Rectangle of the mark's line under the point. */
  anchor: Box;
}

/** A glyph's rectangle is taken this much larger: the caret between two lines belongs to one of them. */
const SLACK_PX = 1;

/** Marks of an element looked through when the caret does not answer (text that cannot be selected). */
const MAX_MARKS = 64;

interface Spot {
  node: Text;
  offset: number;
}

function caretText(point: Point, roots: ShadowRoot[]): Spot | null {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots: roots });
  return caret?.offsetNode.nodeType === Node.TEXT_NODE
    ? { node: caret.offsetNode as Text, offset: caret.offset }
    : null;
}

function anchorUnder(mark: Mark, point: Point): Box | null {
  return rectsOf(mark).find((rect) => isInside(point, rect, SLACK_PX)) ?? null;
}

function hitAmong(marks: Iterable<Mark>, point: Point): Hit | null {
  for (const mark of marks) {
    const anchor = anchorUnder(mark, point);
    if (anchor) return { mark, anchor };
  }
  return null;
}

function* marksAt(index: MarkIndex, { node, offset }: Spot): Generator<Mark> {
  for (const { marks } of index.blocksAt(node)) {
    // A long text node fills many blocks, each in order.
    const [from, to] = [marks[0]?.segments[0], marks.at(-1)?.segments.at(-1)];
    if ((from?.node === node && from.from > offset) || (to?.node === node && to.to < offset)) continue;
    for (const mark of marks) {
      const isHere = mark.segments.some(
        (piece) => piece.node === node && piece.from <= offset && offset <= piece.to,
      );
      if (isHere) yield mark;
    }
  }
}

function* marksIn(index: MarkIndex, element: Element): Generator<Mark> {
  let left = MAX_MARKS;
  for (const { marks } of index.blocksOf(element)) {
    for (const mark of marks) {
      if (left-- === 0) return;
      yield mark;
    }
  }
}

/** The mark whose glyphs are under the point; a blank margin beside a mark is not it. */
export function hitTest(index: MarkIndex, point: Point, path: readonly EventTarget[]): Hit | null {
  const roots = path.filter((node) => node instanceof ShadowRoot);
  const spot = caretText(point, roots);
  const hit = spot && hitAmong(marksAt(index, spot), point);
  if (hit) return hit;
  if (!(path[0] instanceof Element)) return null;
  const owner = path.slice(0, 4).find((node) => node instanceof Element && index.blocksOf(node).length > 0);
  const own = owner && hitAmong(marksIn(index, owner as Element), point);
  if (own) return own;
  for (const element of textUnderLink(path[0], point)) {
    const under = hitAmong(marksIn(index, element), point);
    if (under) return under;
  }
  return null;
}
