/** The chain as one SVG: layers from bottom to top of the value chain, each company at its P/E on a log axis. */
import * as Plot from '@observablehq/plot';
import { formatRatio } from '@/lib/context/format';
import type { SectorGroup } from '@/lib/context/sector-picture';
import { type ChainDot, type ChainLayout, type ChainRow, RATIO_CAP } from './chain-layout';
import { CHART_STYLE } from './chart-style';
import { fillOf, strokeOf } from './marks';

/** Words of the drawing; the drawing itself knows none. */
export interface ChainWords {
  axis: string;
  control: string | null;
  layer(key: string): string;
  median(group: SectorGroup): string;
  counts(group: SectorGroup): string[];
}

interface ChainDrawing {
  layout: ChainLayout;
  control: number | null;
  words: ChainWords;
  /** Marks that the reader's filter leaves out stay where they are, faint. */
  isFaint(dot: ChainDot): boolean;
}

const HEAD = 13;

function rowWords({ layout, words }: ChainDrawing): Plot.Markish[] {
  const { rows, narrow, right, width } = layout;
  const start = narrow ? layout.left : 0;
  const titleY = (row: ChainRow) => (narrow ? row.top + 16 : row.middle - 9);
  const underY = (row: ChainRow) => (narrow ? row.top + 32 : row.middle + 9);
  const text = (y: (row: ChainRow) => number, of: (row: ChainRow) => string, more: Plot.TextOptions) =>
    Plot.text(rows, { frameAnchor: 'left', dx: start, y, text: of, textAnchor: 'start', ...more });
  const aside = (line: number) =>
    text(
      (row) => (narrow ? row.top + 16 : row.middle) + (narrow ? 0 : line * 15 - 7),
      (row) => words.counts(row.group)[line] ?? '',
      { dx: narrow ? width - 14 : right + 16, fill: 'var(--ink-3)', textAnchor: narrow ? 'end' : 'start' },
    );
  return [
    text(titleY, ({ group }) => words.layer(group.key), { fontWeight: 600, fontSize: HEAD }),
    text(underY, ({ group }) => words.median(group), { fill: 'var(--ink-2)' }),
    ...(narrow
      ? [
          text(titleY, ({ group }) => words.counts(group).join(' · '), {
            dx: width - 14,
            fill: 'var(--ink-3)',
            textAnchor: 'end',
          }),
        ]
      : [aside(0), aside(1)]),
  ];
}

function medianMarks({ layout }: ChainDrawing): Plot.Markish[] {
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

function controlMarks({ layout, control, words }: ChainDrawing): Plot.Markish[] {
  if (control === null || words.control === null) return [];
  return [
    Plot.ruleX([control], {
      y1: layout.top - 6,
      y2: layout.bottom,
      stroke: 'var(--ink)',
      strokeWidth: 1.25,
      strokeDasharray: '2 4',
      strokeLinecap: 'round',
    }),
    Plot.text([control], {
      x: (value: number) => value,
      y: layout.top - 30,
      text: [words.control],
      fill: 'var(--ink)',
      fontWeight: 600,
      lineAnchor: 'top',
    }),
  ];
}

function companyMarks({ layout, isFaint }: ChainDrawing): Plot.Markish[] {
  const dots = layout.rows.flatMap((row) => row.dots);
  const labels = layout.rows.flatMap((row) => row.labels);
  const ratioAt = (x: number) => {
    const [low, high] = layout.domain;
    return low * (high / low) ** ((x - layout.left) / (layout.right - layout.left));
  };
  return [
    Plot.dot(dots, {
      x: ({ x }: ChainDot) => ratioAt(x),
      y: 'y',
      r: 'radius',
      fill: ({ company }: ChainDot) => fillOf(company.band),
      stroke: ({ company }: ChainDot) => strokeOf(company.band),
      strokeWidth: 1,
      opacity: (dot: ChainDot) => (isFaint(dot) ? 0.16 : 1),
    }),
    Plot.text(labels, {
      x: ({ x }) => ratioAt(x),
      y: 'y',
      text: 'text',
      fontSize: 10.5,
      fill: 'var(--ink-2)',
      stroke: 'var(--bg)',
      strokeWidth: 3,
    }),
  ];
}

export function drawChain(drawing: ChainDrawing): SVGSVGElement {
  const { layout, words } = drawing;
  const plot = Plot.plot({
    width: layout.width,
    height: layout.height,
    margin: 0,
    style: CHART_STYLE,
    x: { type: 'log', domain: layout.domain, range: [layout.left, layout.right], axis: null },
    y: { type: 'identity', axis: null },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      Plot.ruleY(layout.rows, { y: 'top', stroke: 'var(--line)' }),
      Plot.ruleX(layout.ticks, { y1: layout.top, y2: layout.bottom, stroke: 'var(--line)' }),
      Plot.text(layout.ticks, {
        x: (tick: number) => tick,
        y: layout.bottom + 14,
        text: (tick: number) => (tick === RATIO_CAP ? formatRatio(RATIO_CAP + 1) : `${tick}×`),
        fill: 'var(--ink-3)',
      }),
      Plot.text([words.axis], {
        frameAnchor: 'left',
        dx: layout.narrow ? layout.left : 0,
        y: layout.bottom + 14,
        textAnchor: 'start',
        fill: 'var(--ink-3)',
        // Narrow rows need the whole width for their ticks.
        filter: () => !layout.narrow,
      }),
      ...medianMarks(drawing),
      ...controlMarks(drawing),
      ...companyMarks(drawing),
      ...rowWords(drawing),
    ],
  });
  return plot as SVGSVGElement;
}
