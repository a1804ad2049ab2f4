/** Median growth of each layer as bars; a layer without enough figures says so where its bar would be. */
import * as Plot from '@observablehq/plot';
import { formatChange } from '@/lib/context/format';
import type { GrowthOfLayer } from '@/lib/context/sector-picture';
import { CHART_STYLE } from './chart-style';

export interface GrowthWords {
  layer(key: string): string;
  value(row: GrowthOfLayer): string;
  unknown(row: GrowthOfLayer): string;
}

const ROW = 40;

export function drawGrowth(rows: readonly GrowthOfLayer[], width: number, words: GrowthWords): SVGSVGElement {
  const known = rows.filter(({ median }) => median !== null);
  const unknown = rows.filter(({ median }) => median === null);
  const highest = Math.max(0.1, ...known.map(({ median }) => median ?? 0));
  const lowest = Math.min(0, ...known.map(({ median }) => median ?? 0));
  const inRow = (more: Plot.TextOptions): Plot.TextOptions => ({
    y: 'layer',
    x: () => 0,
    textAnchor: 'start',
    ...more,
  });
  const plot = Plot.plot({
    width,
    height: rows.length * ROW + 4,
    margin: 0,
    marginRight: 56,
    style: CHART_STYLE,
    x: { domain: [lowest, highest], axis: null },
    y: { domain: rows.map(({ layer }) => layer), axis: null, padding: 0 },
    marks: [
      Plot.text(rows, inRow({ text: ({ layer }) => words.layer(layer), fontWeight: 600, dy: -9 })),
      Plot.barX(known, {
        x: 'median',
        y: 'layer',
        insetTop: 22,
        insetBottom: 10,
        fill: 'var(--accent)',
        rx: 2,
      }),
      Plot.text(known, {
        y: 'layer',
        x: 'median',
        text: ({ median }) => formatChange(median ?? 0),
        textAnchor: 'start',
        dx: 6,
        dy: 6,
        fontWeight: 600,
      }),
      Plot.text(known, {
        frameAnchor: 'right',
        y: 'layer',
        text: words.value,
        textAnchor: 'end',
        dx: 56,
        dy: -9,
        fill: 'var(--ink-3)',
      }),
      Plot.text(unknown, inRow({ text: words.unknown, dy: 7, fill: 'var(--ink-3)' })),
      Plot.ruleX(lowest < 0 ? [0] : [], { stroke: 'var(--line-strong)' }),
    ],
  });
  return plot as SVGSVGElement;
}
