/** Marks in the order a reader meets them: text by text, open shadow trees where their host stands. */
import type { Mark } from './mark';
import type { MarkIndex } from './mark-index';

const shadowOf = (node: Node): ShadowRoot | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element).shadowRoot : null;

/** The node after `node` and all that lies in it; a shadow tree comes before its host's own children. */
function behind(node: Node): Node | null {
  for (let at: Node | null = node; at; ) {
    if (at.nextSibling) return at.nextSibling;
    const above: Node | null = at.parentNode;
    if (above instanceof ShadowRoot) {
      if (above.host.firstChild) return above.host.firstChild;
      at = above.host;
    } else at = above;
  }
  return null;
}

function next(node: Node): Node | null {
  return shadowOf(node)?.firstChild ?? node.firstChild ?? behind(node);
}

/** Marks that begin in a text node, first to last. */
function marksFrom(text: Text, index: MarkIndex): Mark[] {
  const marks: Mark[] = [];
  for (const block of index.blocksAt(text)) {
    for (const mark of block.marks) if (mark.segments[0]?.node === text) marks.push(mark);
  }
  return marks.sort((a, b) => a.segments[0]!.from - b.segments[0]!.from);
}

/** All marks behind `last`, or of the whole page without it. */
export function* marksInOrder(index: MarkIndex, last: Mark | null): Generator<Mark> {
  const place = last?.segments[0];
  let node: Node | null = document.body;
  if (place?.node.isConnected) {
    for (const mark of marksFrom(place.node, index)) if (mark.segments[0]!.from > place.from) yield mark;
    node = behind(place.node);
  }
  for (; node; node = next(node)) {
    if (node.nodeType === Node.TEXT_NODE) yield* marksFrom(node as Text, index);
  }
}
