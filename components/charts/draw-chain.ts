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
  /** Place of a layer in the whole chain. */
  step(key: string): string;
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

const TITLE_SIZE = 13;
/** Middle of the drawn chain, and where the words beside it begin. */
const CHAIN_X = 11;
const WORDS_X = 30;

/** A mark at a place in px, which the log axis would else move. */
function ratioAt({ domain: [low, high], left, right }: ChainLayout, x: number): number {
  return low * (high / low) ** ((x - left) / (right - left));
}

/** The chain itself: its layers as numbered links, from the bottom of the value chain to its end. */
function chainMarks({ layout, words }: ChainDrawing): Plot.Markish[] {
  const { rows } = layout;
  const x = () => ratioAt(layout, CHAIN_X);
  const y = (row: ChainRow) => (layout.narrow ? row.top + 17 : row.middle);
  return [
    Plot.line(rows, { x, y, stroke: 'var(--line-strong)', strokeWidth: 2 }),
    Plot.dot(rows, { x, y, r: () => 10, fill: 'var(--bg)', stroke: 'var(--line-strong)', strokeWidth: 1.5 }),
    Plot.text(rows, {
      x,
      y,
      text: ({ group }) => words.step(group.key),
      fontSize: 10.5,
      fontWeight: 600,
      fill: 'var(--ink-2)',
    }),
  ];
}

function rowWords({ layout, words }: ChainDrawing): Plot.Markish[] {
  const { rows, narrow, right } = layout;
  const line = (
    y: (row: ChainRow) => number,
    of: (row: ChainRow) => string,
    more: Plot.TextOptions = {},
  ): Plot.Markish =>
    Plot.text(rows, {
      frameAnchor: 'left',
      dx: WORDS_X,
      y,
      text: of,
      textAnchor: 'start',
      fill: 'var(--ink-2)',
      ...more,
    });
  const title = { fontWeight: 600, fontSize: TITLE_SIZE, fill: 'var(--ink)' };
  const aside = { fill: 'var(--ink-3)', ...(narrow ? {} : { dx: right + 16 }) };
  const counts = ({ group }: ChainRow) => words.counts(group);
  if (narrow) {
    return [
      line(
        ({ top }) => top + 17,
        ({ group }) => words.layer(group.key),
        title,
      ),
      line(
        ({ top }) => top + 34,
        ({ group }) => words.median(group),
      ),
      line(
        ({ top }) => top + 50,
        (row) => counts(row).join(' · '),
        aside,
      ),
    ];
  }
  return [
    line(
      ({ middle }) => middle - 9,
      ({ group }) => words.layer(group.key),
      title,
    ),
    line(
      ({ middle }) => middle + 9,
      ({ group }) => words.median(group),
    ),
    line(
      ({ middle }) => middle - 7,
      (row) => counts(row)[0] ?? '',
      aside,
    ),
    line(
      ({ middle }) => middle + 8,
      (row) => counts(row)[1] ?? '',
      aside,
    ),
  ];
}

/** The axis in every row and at both ends: the words between narrow rows stay free of it. */
function axisMarks({ layout, words }: ChainDrawing): Plot.Markish[] {
  const { rows, ticks, narrow, top, bottom } = layout;
  const tickWords = (y: number) =>
    Plot.text(ticks, {
      x: (tick: number) => tick,
      y,
      text: (tick: number) => (tick === RATIO_CAP ? formatRatio(RATIO_CAP + 1) : `${tick}×`),
      fill: 'var(--ink-3)',
    });
  const segments = rows.flatMap(({ plotTop, bottom: end }) =>
    ticks.map((tick) => ({ tick, from: plotTop, to: end })),
  );
  return [
    Plot.ruleY(rows, { y: 'top', stroke: 'var(--line)' }),
    Plot.ruleX(segments, { x: 'tick', y1: 'from', y2: 'to', stroke: 'var(--line)' }),
    tickWords(top - 12),
    tickWords(bottom + 14),
    ...(narrow
      ? []
      : [top - 12, bottom + 14].map((y) =>
          Plot.text([words.axis], { frameAnchor: 'left', y, textAnchor: 'start', fill: 'var(--ink-3)' }),
        )),
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

function companyMarks({ layout, isFaint }: ChainDrawing): Plot.Markish[] {
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

export function drawChain(drawing: ChainDrawing): SVGSVGElement {
  const { layout } = drawing;
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
      ...axisMarks(drawing),
      ...medianMarks(drawing),
      ...controlMarks(drawing),
      ...companyMarks(drawing),
      ...chainMarks(drawing),
      ...rowWords(drawing),
    ],
  });
  return plot as SVGSVGElement;
}
