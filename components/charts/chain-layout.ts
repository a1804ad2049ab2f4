/** Geometry of the drawn chain, in px: one row a layer, companies on one log axis, dodged so that each stays visible. */
import type { SectorCompany, SectorGroup } from '@/lib/context/sector-picture';
import { type ChainLabel, placeNames } from './chain-labels';

/** The method's display cap: beyond it marks stand at the edge. */
export const RATIO_CAP = 200;
/** Below this width the words of a row stand above it, not beside it. */
const NARROW = 720;

export interface ChainDot {
  company: SectorCompany;
  x: number;
  y: number;
  radius: number;
}

export interface ChainRow {
  group: SectorGroup;
  /** Edges of the row, and of the part of it that holds marks. */
  top: number;
  bottom: number;
  plotTop: number;
  middle: number;
  dots: ChainDot[];
  labels: ChainLabel[];
}

export interface ChainLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** Edges of the axis. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  domain: [number, number];
  ticks: number[];
  rows: ChainRow[];
}

const RADIUS = { leader: 6.5, mid: 4.6, fringe: 3.6, unrated: 3.6 } as const;
const ORDER = { leader: 0, mid: 1, fringe: 2, unrated: 3 } as const;
const AXIS_HEIGHT = 48;
const FOOT_HEIGHT = 26;
const HEAD_HEIGHT = 62;
const PADDING = 9;
const LEAST_HALF = 20;
const TICKS = [5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200];
const FEW_TICKS = [5, 10, 20, 50, 100, 200];

/** Offset from the middle at which a circle touches none of those already placed, nearest first. */
function freeOffset(x: number, radius: number, placed: readonly ChainDot[]): number {
  for (let step = 0; ; step++) {
    const offset = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * 1.5;
    const touches = placed.some((dot) => Math.hypot(dot.x - x, dot.y - offset) < dot.radius + radius + 1.2);
    if (!touches) return offset;
  }
}

/** Large marks take the middle; `y` is still the offset from it. */
function dodge(companies: readonly SectorCompany[], place: (ratio: number) => number, scale: number) {
  const dots: ChainDot[] = [];
  const order = [...companies].sort(
    (a, b) => ORDER[a.tier] - ORDER[b.tier] || (a.ratio ?? 0) - (b.ratio ?? 0),
  );
  for (const company of order) {
    if (company.ratio === null) continue;
    const radius = RADIUS[company.tier] * scale;
    const x = place(company.ratio);
    dots.push({ company, x, y: freeOffset(x, radius, dots), radius });
  }
  return dots.sort((a, b) => a.x - b.x || a.y - b.y);
}

function domainOf(ratios: readonly number[]): [number, number] {
  const low = Math.min(8, ...ratios);
  const high = Math.max(100, ...ratios.map((ratio) => Math.min(ratio, RATIO_CAP)));
  return [low * 0.92, high * 1.04];
}

/** Rows in the order of `layers`; the domain is that of all companies, so that a filter moves no mark sideways. */
export function layOutChain(
  layers: readonly SectorGroup[],
  companies: readonly SectorCompany[],
  width: number,
): ChainLayout {
  const narrow = width < NARROW;
  const left = narrow ? 14 : 216;
  const right = width - (narrow ? 14 : 128);
  const domain = domainOf(companies.flatMap(({ ratio }) => ratio ?? []));
  const span = Math.log(domain[1] / domain[0]);
  const place = (ratio: number) =>
    left + (Math.log(Math.min(ratio, RATIO_CAP) / domain[0]) / span) * (right - left);

  let top = AXIS_HEIGHT;
  const rows = layers.map((group): ChainRow => {
    const members = companies.filter(({ layer }) => layer === group.key);
    const dots = dodge(members, place, narrow ? 0.86 : 1);
    const labels = placeNames(dots, { left, right });
    const reach = [
      ...dots.map(({ y, radius }) => Math.abs(y) + radius),
      ...labels.map(({ y }) => Math.abs(y) + 7),
    ];
    const half = Math.max(LEAST_HALF, ...reach) + PADDING;
    const plotTop = top + (narrow ? HEAD_HEIGHT : 0);
    const middle = plotTop + half;
    const row = {
      group,
      top,
      bottom: middle + half,
      plotTop,
      middle,
      dots: dots.map((dot) => ({ ...dot, y: dot.y + middle })),
      labels: labels.map((label) => ({ ...label, y: label.y + middle })),
    };
    top = row.bottom;
    return row;
  });
  const ticks = (narrow ? FEW_TICKS : TICKS).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return {
    width,
    height: top + FOOT_HEIGHT,
    narrow,
    left,
    right,
    top: AXIS_HEIGHT,
    bottom: top,
    domain,
    ticks,
    rows,
  };
}
