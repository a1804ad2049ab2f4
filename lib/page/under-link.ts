/**
 * Text that a link covers without hiding it: a news site stretches the link of a story over the whole of its box, so
 * that the pointer is on an empty link and never on the words.
 */
import type { Point } from '@/lib/overlay/geometry';
import { kindOf, PICTURE } from './elements';

/** Elements looked at below the link; a stretched link lies right on top of its box. */
const MAX_DEPTH = 8;

/** An empty box with nothing painted: whoever looks at it sees what lies below. */
function isClear(element: Element): boolean {
  if (kindOf(element.localName) >= PICTURE) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  const isBare = /^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) && backgroundImage === 'none';
  return isBare && (backdropFilter ?? 'none') === 'none';
}

/**
 * Elements below a stretched link at a point, topmost first, down to the first that hides what lies below it; none
 * when the pointer is on anything else. Asks for style and hits, so it is for a pointer at rest on a link.
 */
export function* textUnderLink(target: Element, { x, y }: Point): Generator<Element> {
  const link = target.closest('a[href]');
  if (!link) return;
  const root = link.getRootNode() as Document | ShadowRoot;
  for (const element of root.elementsFromPoint(x, y).slice(0, MAX_DEPTH)) {
    if (!link.contains(element)) yield element;
    if (!isClear(element)) return;
  }
}
