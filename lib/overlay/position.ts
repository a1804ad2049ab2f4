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
  side: 'below' | 'above';
}

/** Gap between mark and card: near enough to reach, far enough not to cover the descenders. */
export const GAP_PX = 8;
/** The card keeps this distance from the viewport's edges. */
export const MARGIN_PX = 8;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * Prefers the place below the anchor, flips above where only that side has room, else takes the larger side and
 * shortens the card. Horizontally starts at the anchor's start edge (right edge in right-to-left pages) and is
 * clamped into the viewport; a viewport smaller than the card keeps the left edge visible.
 */
export function placeCard(anchor: Box, card: Size, viewport: Size, rtl = false): Placement {
  const below = viewport.height - MARGIN_PX - (anchor.bottom + GAP_PX);
  const above = anchor.top - GAP_PX - MARGIN_PX;
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
