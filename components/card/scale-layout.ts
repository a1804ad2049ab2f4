/** Geometry of the drawn scale, in px: a log axis, peers dodged into lanes so that equal ratios stay countable. */
import type { PeerMark } from '@/lib/context/sector-context';

/** The method's display cap: beyond it marks stand at the edge. */
export const SCALE_CAP = 200;

export interface ScaleInput {
  width: number;
  /** Middle of the dots and the room above and below it. */
  middle: number;
  reach: number;
  peers: readonly PeerMark[];
  own: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
}

export interface ScaleDot {
  peer: PeerMark;
  x: number;
  y: number;
}

export interface Scale {
  radius: number;
  dots: ScaleDot[];
  own: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
  ticks: { x: number; value: number }[];
  /** Something lies beyond the cap and stands at the edge. */
  clamped: boolean;
}

const EDGE = 10;

function radiusFor(count: number): number {
  if (count > 120) return 1.6;
  return count > 50 ? 2.2 : 3;
}

/** 1, 2 and 5 of each power of ten inside the bounds. */
function ticksBetween(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of [1, 2, 5]) {
      const value = step * 10 ** power;
      if (value >= low && value <= high) ticks.push(value);
    }
  }
  return ticks;
}

/** First free lane, nearest the middle first; when all are taken the dots overlap in the middle. */
function dodge(xs: readonly number[], step: number, reach: number): number[] {
  const lanes = [0];
  for (let offset = step; offset <= reach; offset += step) lanes.push(-offset, offset);
  const last = lanes.map(() => Number.NEGATIVE_INFINITY);
  return xs.map((x) => {
    const free = last.findIndex((end) => x - end >= step);
    const lane = Math.max(free, 0);
    last[lane] = x;
    return lanes[lane]!;
  });
}

/** Null when there is nothing to draw. Ratios must be positive; values above the cap are clamped to it. */
export function layOutScale(input: ScaleInput): Scale | null {
  const values = [...input.peers.map((peer) => peer.ratio), input.own, input.median, input.low, input.high];
  const known = values.filter((value): value is number => value !== null && value > 0);
  if (known.length === 0 || input.peers.length === 0) return null;
  const capped = known.map((value) => Math.min(value, SCALE_CAP));
  const from = Math.min(...capped) / 1.15;
  const to = Math.max(Math.max(...capped) * 1.1, from * 4);
  const span = Math.log(to / from);
  const place = (value: number) =>
    EDGE + (Math.log(Math.min(value, SCALE_CAP) / from) / span) * (input.width - 2 * EDGE);
  const placeKnown = (value: number | null) => (value === null ? null : place(value));
  const radius = radiusFor(input.peers.length);
  const sorted = input.peers.filter((peer) => peer.ratio > 0).sort((a, b) => a.ratio - b.ratio);
  const xs = sorted.map((peer) => place(peer.ratio));
  const offsets = dodge(xs, radius * 2 + 1, input.reach);
  return {
    radius,
    dots: sorted.map((peer, index) => ({ peer, x: xs[index]!, y: input.middle + offsets[index]! })),
    own: placeKnown(input.own),
    median: placeKnown(input.median),
    low: placeKnown(input.low),
    high: placeKnown(input.high),
    ticks: ticksBetween(from, to).map((value) => ({ x: place(value), value })),
    clamped: known.some((value) => value > SCALE_CAP),
  };
}

/** A pointer this near to a dot means it, in px of the drawing. */
const NEAR = 12;

export function nearestDot(dots: readonly ScaleDot[], x: number, y: number): ScaleDot | null {
  let best: ScaleDot | null = null;
  let least = NEAR;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance < least) [best, least] = [dot, distance];
  }
  return best;
}

/** Width of a label at 11 px in an average system font; only used to keep labels apart. Ideographs are square. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 11 : 5.9;
  return width;
}

export interface ScaleLabel {
  text: string;
  x: number;
  width: number;
}

/** Centres two labels over their marks, pushes them apart when they would touch, keeps both inside `width`. */
export function placeLabels(
  first: ScaleLabel,
  second: ScaleLabel,
  width: number,
  gap: number,
): [number, number] {
  const clamp = (x: number, label: ScaleLabel) =>
    Math.min(Math.max(x, label.width / 2), width - label.width / 2);
  const swapped = first.x > second.x;
  const [left, right] = swapped ? [second, first] : [first, second];
  const least = left.width / 2 + right.width / 2 + gap;
  let a = clamp(left.x, left);
  let b = clamp(right.x, right);
  const missing = least - (b - a);
  if (missing > 0) {
    a = clamp(a - missing / 2, left);
    b = clamp(a + least, right);
    a = clamp(b - least, left);
  }
  return swapped ? [b, a] : [a, b];
}
