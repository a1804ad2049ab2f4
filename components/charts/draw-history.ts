/** AI against non-AI medians through time; what was not recorded is not drawn. */
import * as Plot from '@observablehq/plot';
import { formatRatio } from '@/lib/context/format';
import { unbrokenRuns } from '@/lib/context/median-history';
import type { MedianHistoryRow } from '@/lib/facts/fact';
import { CHART_STYLE } from './chart-style';

export interface HistoryWords {
  ai: string;
  control: string;
  gap: string;
  quoted: string;
  /** A date as printed on the axis. */
  month(date: Date): string;
  day(iso: string): string;
}

interface HistoryDrawing {
  rows: readonly MedianHistoryRow[];
  /** A quotation, never part of the line. */
  quoted: { as_of: string; ai: number; non_ai: number };
  width: number;
  words: HistoryWords;
}

interface Point {
  date: Date;
  value: number;
  run: number;
  title: string;
}

const AI = 'var(--accent)';
const CONTROL = 'var(--ink-2)';
const HEIGHT = 300;
const TICKS = [15, 20, 25, 30, 40, 50, 60];
const dateOf = (iso: string) => new Date(`${iso}T00:00:00Z`);

function pointsOf({ rows, words }: HistoryDrawing, side: 'ai' | 'non_ai'): Point[] {
  const name = side === 'ai' ? words.ai : words.control;
  return unbrokenRuns(rows.filter((row) => row[side] !== null)).flatMap((run, index) =>
    run.map((row) => {
      const { median, n } = row[side] as { median: number; n: number };
      const title = `${words.day(row.date)}\n${name} ${formatRatio(median)} (n ${n})`;
      return { date: dateOf(row.date), value: median, run: index, title };
    }),
  );
}

/** The ground of what was not recorded, and the words on it; the grid lies between. */
function gapMarks({ rows, words, width }: HistoryDrawing): { ground: Plot.Markish[]; words: Plot.Markish } {
  const runs = unbrokenRuns(rows);
  const gaps = runs.slice(1).map((run, index) => ({
    from: dateOf(runs[index]?.at(-1)?.date ?? ''),
    to: dateOf(run[0]?.date ?? ''),
  }));
  const middle = (gap: { from: Date; to: Date }) => new Date((gap.from.getTime() + gap.to.getTime()) / 2);
  return {
    ground: [
      Plot.rectX(gaps, { x1: 'from', x2: 'to', fill: 'var(--bg-raised)' }),
      Plot.ruleX(
        gaps.flatMap(({ from, to }) => [from, to]),
        { stroke: 'var(--line-strong)', strokeDasharray: '3 3' },
      ),
    ],
    words: Plot.text(gaps, {
      x: middle,
      frameAnchor: 'middle',
      text: ({ from, to }) =>
        [
          words.gap,
          words.day(from.toISOString().slice(0, 10)),
          `– ${words.day(to.toISOString().slice(0, 10))}`,
        ]
          .slice(0, width < 480 ? 1 : 3)
          .join('\n'),
      fill: 'var(--ink-3)',
      stroke: 'var(--bg-raised)',
      strokeWidth: 6,
      lineHeight: 1.4,
    }),
  };
}

/** A short bar at the quoted bound and an arrow to the side on which the median lay. */
function quotedMarks({ quoted, words }: HistoryDrawing): Plot.Markish[] {
  const middle = dateOf(`${quoted.as_of}-15`);
  const bounds = [
    { value: quoted.ai, to: quoted.ai * 1.14, text: `> ${quoted.ai}×`, stroke: AI, dy: -11 },
    { value: quoted.non_ai, to: quoted.non_ai / 1.14, text: `< ${quoted.non_ai}×`, stroke: CONTROL, dy: 11 },
  ];
  const days = 12 * 86_400_000;
  return [
    ...bounds.flatMap(({ value, to, text, stroke, dy }) => [
      Plot.ruleY([value], {
        x1: new Date(middle.getTime() - days),
        x2: new Date(middle.getTime() + days),
        stroke,
        strokeWidth: 2,
      }),
      Plot.arrow([value], { x: middle, y1: value, y2: to, stroke, strokeWidth: 1.5, headLength: 7 }),
      Plot.text([to], { x: middle, y: to, text: [`“${text}”`], dy, fill: stroke, fontWeight: 600 }),
    ]),
    Plot.text([words.quoted], {
      x: middle,
      y: Math.sqrt(quoted.ai * quoted.non_ai),
      text: [words.quoted],
      fill: 'var(--ink-3)',
    }),
  ];
}

export function drawHistory(drawing: HistoryDrawing): SVGSVGElement {
  const { rows, quoted, width, words } = drawing;
  const lines = [
    { points: pointsOf(drawing, 'ai'), name: words.ai, stroke: AI },
    { points: pointsOf(drawing, 'non_ai'), name: words.control, stroke: CONTROL },
  ];
  const ends = lines.flatMap(({ points, name, stroke }) => {
    const last = points.at(-1);
    return last ? [{ ...last, name, stroke }] : [];
  });
  const from = dateOf(`${quoted.as_of}-01`);
  const to = dateOf(rows.at(-1)?.date ?? `${quoted.as_of}-28`);
  from.setUTCDate(from.getUTCDate() - (width < 480 ? 60 : 20));
  const all = lines.flatMap(({ points }) => points);
  const gap = gapMarks(drawing);
  const plot = Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 40,
    marginRight: width < 480 ? 74 : 112,
    marginTop: 12,
    marginBottom: 28,
    style: CHART_STYLE,
    x: { type: 'utc', domain: [from, to], nice: false },
    y: { type: 'log', domain: [15, 60] },
    marks: [
      ...gap.ground,
      Plot.gridY(TICKS, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY(TICKS, {
        tickFormat: (tick: number) => `${tick}×`,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-3)',
      }),
      Plot.axisX({
        ticks: width < 480 ? '6 months' : '3 months',
        tickFormat: words.month,
        tickSize: 4,
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--line-strong)',
      }),
      gap.words,
      ...quotedMarks(drawing),
      ...lines.flatMap(({ points, stroke }) => [
        Plot.line(points, { x: 'date', y: 'value', z: 'run', stroke, strokeWidth: 2 }),
        Plot.dot(points, { x: 'date', y: 'value', r: 1.7, fill: stroke }),
      ]),
      Plot.text(ends, {
        x: 'date',
        y: 'value',
        text: ({ name, value }) =>
          width < 480 ? `${name}\n${formatRatio(value)}` : `${name} ${formatRatio(value)}`,
        textAnchor: 'start',
        dx: 8,
        fontWeight: 600,
        fill: 'stroke',
      }),
      Plot.tip(
        all,
        Plot.pointer({
          x: 'date',
          y: 'value',
          title: 'title',
          fill: 'var(--bg)',
          stroke: 'var(--line-strong)',
          maxRadius: 30,
        }),
      ),
    ],
    color: { type: 'identity' },
  });
  return plot as SVGSVGElement;
}
