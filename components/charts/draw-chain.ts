/** The chain as one SVG: layers from bottom to top of the value chain, each company at its P/E on a log axis. */
import * as Plot from '@observablehq/plot';
import { formatRatio } from '@/lib/context/format';
import { type ChainRow, RATIO_CAP } from './chain-layout';
import { type ChainDrawing, companyMarks, controlMarks, medianMarks, ratioAt } from './chain-marks';
import { CHART_STYLE } from './chart-style';

const TITLE_SIZE = 13;
/** Middle of the drawn chain, and where the words beside it begin. */
const CHAIN_X = 11;
const WORDS_X = 30;

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
