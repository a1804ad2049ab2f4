/** A chart that can leave the page: no variable, no style sheet, no font by reference stays in it. */

export interface Frame {
  title: string;
  /** Source, date and what this is not. */
  foot: string[];
}

const MARGIN = 24;
const TITLE_HEIGHT = 40;
const LINE = 17;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** `var(--x)` becomes what the page's theme says it is. */
function resolveVariables(markup: string): string {
  const theme = getComputedStyle(document.documentElement);
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    theme.getPropertyValue(name).trim().replaceAll('"', "'"),
  );
}

function textLine(text: string, y: number, more: Record<string, string>): SVGTextElement {
  const line = document.createElementNS(NAMESPACE, 'text');
  line.textContent = text;
  const style = { x: String(MARGIN), y: String(y), 'font-family': 'var(--font)', ...more };
  for (const [name, value] of Object.entries(style)) line.setAttribute(name, value);
  return line;
}

/** The drawing on the page's ground, with its title above and where the figures are from beneath, as a file's text. */
export function standaloneSvg(drawing: SVGSVGElement, { title, foot }: Frame): string {
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const whole = {
    width: width + 2 * MARGIN,
    height: height + TITLE_HEIGHT + 2 * MARGIN + foot.length * LINE,
  };
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
  drawing.setAttribute('y', String(MARGIN + TITLE_HEIGHT));
  const footTop = MARGIN + TITLE_HEIGHT + height + 20;
  svg.append(
    name,
    ground,
    textLine(title, MARGIN + 16, { 'font-size': '19', 'font-weight': '650', fill: 'var(--ink)' }),
    drawing,
    ...foot.map((text, line) =>
      textLine(text, footTop + line * LINE, { 'font-size': '11.5', fill: 'var(--ink-3)' }),
    ),
  );
  return resolveVariables(new XMLSerializer().serializeToString(svg));
}
