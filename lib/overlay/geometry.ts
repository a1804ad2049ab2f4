/** Plane geometry of the hover: is a point in a box, or on its way to one. Viewport CSS px. */
import type { Box } from './bridge';

export interface Point {
  x: number;
  y: number;
}

export function isInside(point: Point, box: Box, slack = 0): boolean {
  return (
    point.x >= box.left - slack &&
    point.x <= box.right + slack &&
    point.y >= box.top - slack &&
    point.y <= box.bottom + slack
  );
}

const side = (p: Point, a: Point, b: Point) => (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/**
 * The safe triangle: from where the pointer left the mark to the two corners of the card's near edge. Who moves
 * inside it is on the way to the card, even across other marks.
 */
export function isHeadingTo(point: Point, from: Point, card: Box): boolean {
  const edge = from.y <= card.top ? card.top : from.y >= card.bottom ? card.bottom : null;
  const [a, b] =
    edge === null
      ? [
          { x: from.x < card.left ? card.left : card.right, y: card.top },
          { x: from.x < card.left ? card.left : card.right, y: card.bottom },
        ]
      : [
          { x: card.left, y: edge },
          { x: card.right, y: edge },
        ];
  return isInTriangle(point, from, a, b);
}
