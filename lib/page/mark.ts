/** A mark: one mention on the page, as the pointer and the painter know it. */
import type { Mention } from '@/lib/mentions/mention';
import { type Segment, segmentsOf, type TextRun } from './text-run';

export interface Mark {
  /** Unique in the frame. */
  id: number;
  mention: Mention;
  segments: Segment[];
}

/** A run the reader holds something of. */
export interface Block {
  run: TextRun;
  marks: Mark[];
}

let lastId = 0;
const ids = new WeakMap<Text, Map<string, number>>();

/** The same words of the same text node keep their id when they are read again: an open card stays open. */
function idOf({ node, from }: Segment, issuer: string): number {
  const known = ids.get(node) ?? new Map<string, number>();
  ids.set(node, known);
  const place = `${from} ${issuer}`;
  const id = known.get(place) ?? ++lastId;
  known.set(place, id);
  return id;
}

/** Text in a block may have changed since it was read, so a mark may come out shorter or empty; such ones are dropped. */
export function marksOf(run: TextRun, mentions: readonly Mention[]): Mark[] {
  const marks: Mark[] = [];
  for (const mention of mentions) {
    const segments = segmentsOf(run, mention.start, mention.end);
    if (segments.length > 0) marks.push({ id: idOf(segments[0]!, mention.issuer), mention, segments });
  }
  return marks;
}

/** One for all questions: the browser keeps every range up to date as long as it is not collected. */
let ruler: Range | null = null;

/** Rectangle of a mark's first piece in the viewport; null where it is not laid out. */
export function placeOf({ segments: [piece] }: Mark): DOMRect | null {
  if (!piece?.node.isConnected || piece.to > piece.node.length) return null;
  ruler ??= document.createRange();
  ruler.setStart(piece.node, piece.from);
  ruler.setEnd(piece.node, piece.to);
  const place = ruler.getBoundingClientRect();
  return place.width > 0 || place.height > 0 ? place : null;
}

/** Rectangles of a mark's glyphs in the viewport; empty where it is not laid out. */
export function rectsOf(mark: Mark): DOMRect[] {
  return mark.segments.flatMap(({ node, from, to }) => {
    if (!node.isConnected || to > node.length) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  });
}
