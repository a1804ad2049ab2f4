/** The figures in the drawn chain: companies, medians with their intervals, the control group's line. */
import * as Plot from '@observablehq/plot';
import type { SectorGroup } from '@/lib/context/sector-picture';
import { type ChainDot, type ChainLayout, type ChainRow, RATIO_CAP } from './chain-layout';
import { fillOf, strokeOf } from './marks';

/** Words of the drawing; the drawing itself knows none. */
export interface ChainWords {
  axis: string;
  control: string | null;
  /** Place of a layer in the whole chain. */
  step(key: string): string;
  layer(key: string): string;
  median(group: SectorGroup): string;
  counts(group: SectorGroup): string[];
}

export interface ChainDrawing {
  layout: ChainLayout;
  control: number | null;
  words: ChainWords;
  /** Marks that the reader's filter leaves out stay where they are, faint. */
  isFaint(dot: ChainDot): boolean;
}

/** A mark at a place in px, which the log axis would else move. */
export function ratioAt({ domain: [low, high], left, right }: ChainLayout, x: number): number {
  return low * (high / low) ** ((x - left) / (right - left));
}

export function medianMarks({ layout }: ChainDrawing): Plot.Markish[] {
  const rows = layout.rows.filter(({ group }) => group.median !== null);
  const inset = 5;
  const ends = { y1: (row: ChainRow) => row.plotTop + inset, y2: (row: ChainRow) => row.bottom - inset };
  return [
    Plot.rect(rows, {
      x1: ({ group }: ChainRow) => Math.min(group.low ?? group.median ?? 1, RATIO_CAP),
      x2: ({ group }: ChainRow) => Math.min(group.high ?? group.median ?? 1, RATIO_CAP),
      ...ends,
      fill: 'var(--accent)',
      fillOpacity: 0.11,
      rx: 4,
    }),
    Plot.ruleX(rows, {
      x: ({ group }: ChainRow) => group.median,
      ...ends,
      stroke: 'var(--accent)',
      strokeWidth: 2,
    }),
  ];
}

export function controlMarks({ layout, control, words }: ChainDrawing): Plot.Markish[] {
  if (control === null || words.control === null) return [];
  const x = () => control;
  return [
    Plot.ruleX(layout.rows, {
      x,
      y1: 'plotTop',
      y2: 'bottom',
      stroke: 'var(--ink)',
      strokeWidth: 1.25,
      strokeDasharray: '2 4',
      strokeLinecap: 'round',
    }),
    Plot.text([words.control], { x, y: layout.top - 34, text: [words.control], fontWeight: 600 }),
  ];
}

export function companyMarks({ layout, isFaint }: ChainDrawing): Plot.Markish[] {
  const dots = layout.rows.flatMap((row) => row.dots);
  const labels = layout.rows.flatMap((row) => row.labels);
  return [
    Plot.dot(dots, {
      x: ({ x }: ChainDot) => ratioAt(layout, x),
      y: 'y',
      r: 'radius',
      fill: ({ company }: ChainDot) => fillOf(company.band),
      stroke: ({ company }: ChainDot) => strokeOf(company.band),
      strokeWidth: 1,
      opacity: (dot: ChainDot) => (isFaint(dot) ? 0.16 : 1),
    }),
    Plot.text(labels, {
      x: ({ x }) => ratioAt(layout, x),
      y: 'y',
      text: 'text',
      fontSize: 10.5,
      fill: 'var(--ink-2)',
      stroke: 'var(--bg)',
      strokeWidth: 3,
    }),
  ];
}
