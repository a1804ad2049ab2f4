/** Where a card goes: boxes in, rectangle out. All in viewport CSS px. */
import type { Box } from './bridge';

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** Height the card may use on the chosen side before it must scroll inside. */
  maxHeight: number;
  side: 'below' | 'above' | 'after' | 'before';
}

/** Gap between mark and card: near enough to reach, far enough not to cover the descenders. */
export const GAP_PX = 8;
/** The card keeps this distance from the viewport's edges. */
export const MARGIN_PX = 8;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * Prefers the place below the anchor, then above, then beside it (right of it first, left in right-to-left pages):
 * a card that fits whole beside the word is read whole. Where it fits nowhere it takes the larger of below and above
 * and is shortened. Below and above it starts at the anchor's start edge; it is always clamped into the viewport, and
 * a viewport smaller than the card keeps the left edge visible.
 */
export function placeCard(anchor: Box, card: Size, viewport: Size, rtl = false): Placement {
  const below = viewport.height - MARGIN_PX - (anchor.bottom + GAP_PX);
  const above = anchor.top - GAP_PX - MARGIN_PX;
  const fitsUnder = card.height <= Math.max(below, above);
  const beside = fitsUnder ? null : placeBeside(anchor, card, viewport, rtl);
  if (beside) return beside;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const maxHeight = clamp(side === 'below' ? below : above, 0, viewport.height - 2 * MARGIN_PX);
  const height = Math.min(card.height, maxHeight);
  const wanted = side === 'below' ? anchor.bottom + GAP_PX : anchor.top - GAP_PX - height;
  const start = rtl ? anchor.right - card.width : anchor.left;
  return {
    left: Math.max(MARGIN_PX, Math.min(start, viewport.width - MARGIN_PX - card.width)),
    top: clamp(wanted, MARGIN_PX, Math.max(MARGIN_PX, viewport.height - MARGIN_PX - height)),
    maxHeight,
    side,
  };
}

/** Beside the anchor with the viewport's whole height to use; null where neither side has the card's width. */
function placeBeside(anchor: Box, card: Size, viewport: Size, rtl: boolean): Placement | null {
  const maxHeight = viewport.height - 2 * MARGIN_PX;
  const after = anchor.right + GAP_PX;
  const before = anchor.left - GAP_PX - card.width;
  const fitsAfter = after + card.width <= viewport.width - MARGIN_PX;
  const fitsBefore = before >= MARGIN_PX;
  if (!fitsAfter && !fitsBefore) return null;
  const side = (rtl ? !fitsBefore : fitsAfter) ? 'after' : 'before';
  const height = Math.min(card.height, maxHeight);
  return {
    left: side === 'after' ? after : before,
    top: clamp(anchor.top - GAP_PX, MARGIN_PX, viewport.height - MARGIN_PX - height),
    maxHeight,
    side,
  };
}
