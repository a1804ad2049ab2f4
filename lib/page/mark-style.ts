/**
 * How marks look. `::highlight` rules reach the page as an adopted sheet: nothing is added to its DOM. Marks never set
 * `color`, so a link's own colours and hover styles stay visible; print leaves them out.
 */
import type { MarkStyle } from '@/lib/settings/settings';

/** Valuation bands, coloured as on the card: blue below the median, orange above, never red and green. */
const TONES = {
  plain: '#6b7fa3',
  far_below: '#0072b2',
  below: '#56a9de',
  near: '#8b93a1',
  above: '#e09f1f',
  far_above: '#b84a00',
} as const;

export type Tone = keyof typeof TONES;

const PREFIX = 'sector-lens-';
/** The mark whose card is open or about to open. */
export const ACTIVE = `${PREFIX}active`;

export const highlightName = (style: 'underline' | 'tint', tone: Tone) => `${PREFIX}${style}-${tone}`;

export function toneOf(band: string | undefined): Tone {
  return band !== undefined && band in TONES ? (band as Tone) : 'plain';
}

export const HIGHLIGHT_NAMES = [
  ACTIVE,
  ...(Object.keys(TONES) as Tone[]).flatMap((tone) => [
    highlightName('underline', tone),
    highlightName('tint', tone),
  ]),
];

const rules = Object.entries(TONES).map(
  ([tone, colour]) => `
::highlight(${PREFIX}underline-${tone}){text-decoration:underline 2px dotted ${colour}}
::highlight(${PREFIX}tint-${tone}){background-color:${colour}38}`,
);

const forced = Object.keys(TONES).map(
  (tone) =>
    `::highlight(${PREFIX}underline-${tone}),::highlight(${PREFIX}tint-${tone}){text-decoration:underline 2px dotted LinkText}`,
);

export const MARK_CSS = `@media screen{${rules.join('')}
::highlight(${ACTIVE}){background-color:#6b7fa34d;text-decoration:underline 2px solid #6b7fa3}}
@media screen and (forced-colors:active){${forced.join('')}
::highlight(${ACTIVE}){text-decoration:underline 3px solid LinkText}}`;

/** The style a mark is painted in when it is not active; null: only under the pointer. */
export function paintedStyle(style: MarkStyle): 'underline' | 'tint' | null {
  return style === 'hover' ? null : style;
}
