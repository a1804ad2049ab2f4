/** Which marks of a row carry a name, and where: leaders, as far as there is room beside them. */
import type { ChainDot } from './chain-layout';

export interface ChainLabel {
  text: string;
  /** Middle of the text. */
  x: number;
  y: number;
  width: number;
}

/** Widths of a letter and of a Chinese sign, in px. */
const LETTER = 6.3;
const SIGN = 11;
const HALF_HEIGHT = 6;
const GAP = 3;

/** A number says nothing to a reader: the name does. */
function nameOf({ company }: ChainDot): string {
  return /^\d/.test(company.symbol) ? company.name : company.symbol;
}

function overlapsDot(label: ChainLabel, { x, y, radius }: ChainDot): boolean {
  const dx = Math.max(Math.abs(x - label.x) - label.width / 2, 0);
  const dy = Math.max(Math.abs(y - label.y) - HALF_HEIGHT, 0);
  return Math.hypot(dx, dy) < radius + 1;
}

function overlapsLabel(a: ChainLabel, b: ChainLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4 && Math.abs(a.y - b.y) < HALF_HEIGHT * 2;
}

/** `y` is in the same measure as the dots'. A leader without room beside it stays without a name. */
export function placeNames(dots: readonly ChainDot[], edges: { left: number; right: number }): ChainLabel[] {
  const labels: ChainLabel[] = [];
  for (const dot of dots) {
    if (dot.company.tier !== 'leader') continue;
    const text = nameOf(dot);
    const width = [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? SIGN : LETTER), 0);
    const aside = dot.radius + GAP + width / 2;
    const above = dot.radius + GAP + HALF_HEIGHT;
    const places = [
      { x: dot.x, y: dot.y - above },
      { x: dot.x, y: dot.y + above },
      { x: dot.x + aside, y: dot.y },
      { x: dot.x - aside, y: dot.y },
    ];
    const free = places
      .map((place) => ({ ...place, text, width }))
      .find(
        (label) =>
          label.x - width / 2 >= edges.left &&
          label.x + width / 2 <= edges.right &&
          !dots.some((other) => overlapsDot(label, other)) &&
          !labels.some((other) => overlapsLabel(label, other)),
      );
    if (free) labels.push(free);
  }
  return labels;
}
