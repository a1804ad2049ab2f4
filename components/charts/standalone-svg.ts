/** A chart that can leave the page: no variable, no style sheet, no font by reference stays in it. */

export interface Frame {
  title: string;
  /** What the colours of the marks say; empty where they say nothing. */
  legend: { fill: string; stroke: string; words: string }[];
  /** Source, date and what this is not. */
  foot: string[];
}

const MARGIN = 24;
const TITLE_HEIGHT = 40;
const LEGEND_HEIGHT = 26;
const LINE = 17;
const FOOT_SIZE = 11.5;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** `var(--x)` becomes what the page's theme says it is. */
function resolveVariables(markup: string): string {
  const theme = getComputedStyle(document.documentElement);
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    theme.getPropertyValue(name).trim().replaceAll('"', "'"),
  );
}

/** Wide enough for any font the reader's system may put in; signs of Chinese take two places. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.56), 0) * FOOT_SIZE;
}

/** Broken between words where it would leave the picture. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[ 、，；。])/)) {
    if (line !== '' && widthOf(line + word) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

function legendOf(legend: Frame['legend'], y: number): SVGElement[] {
  let x = MARGIN;
  return legend.flatMap(({ fill, stroke, words }) => {
    const mark = document.createElementNS(NAMESPACE, 'circle');
    const place = { cx: String(x + 5), cy: String(y - 4), r: '5', fill, stroke };
    for (const [name, value] of Object.entries(place)) mark.setAttribute(name, value);
    const text = textLine(words, y, {
      x: String(x + 16),
      'font-size': String(FOOT_SIZE),
      fill: 'var(--ink-2)',
    });
    x += 16 + widthOf(words) + 20;
    return [mark, text];
  });
}

function textLine(text: string, y: number, more: Record<string, string>): SVGTextElement {
  const line = document.createElementNS(NAMESPACE, 'text');
  line.textContent = text;
  const style = { x: String(MARGIN), y: String(y), 'font-family': 'var(--font)', ...more };
  for (const [name, value] of Object.entries(style)) line.setAttribute(name, value);
  return line;
}

/** The drawing on the page's ground, with its title above and where the figures are from beneath, as a file's text. */
export function standaloneSvg(drawing: SVGSVGElement, { title, legend, foot }: Frame): string {
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const lines = foot.flatMap((text) => wrap(text, width));
  const top = MARGIN + TITLE_HEIGHT + (legend.length > 0 ? LEGEND_HEIGHT : 0);
  const whole = { width: width + 2 * MARGIN, height: top + height + MARGIN + lines.length * LINE + 10 };
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('xmlns', NAMESPACE);
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  svg.setAttribute('role', 'img');
  const name = document.createElementNS(NAMESPACE, 'title');
  name.textContent = title;
  const ground = document.createElementNS(NAMESPACE, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', 'var(--bg)');
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(top));
  svg.append(
    name,
    ground,
    textLine(title, MARGIN + 16, { 'font-size': '19', 'font-weight': '650', fill: 'var(--ink)' }),
    ...legendOf(legend, MARGIN + TITLE_HEIGHT + 8),
    drawing,
    ...lines.map((text, line) =>
      textLine(text, top + height + 24 + line * LINE, {
        'font-size': String(FOOT_SIZE),
        fill: 'var(--ink-3)',
      }),
    ),
  );
  return resolveVariables(new XMLSerializer().serializeToString(svg));
}
