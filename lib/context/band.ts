/** The five bands of the badge (method 2.4): symmetric on a log scale, named without judgement. */
import type { Band } from './sector-context';

/** 28.8 ÷ 36 must be 0.8 even where binary fractions make it 0.79999999999999993. */
const SLACK = 1e-12;

/** Band of an unrounded multiple of the median. */
export function bandOf(multiple: number): Band {
  if (multiple <= 0.5 + SLACK) return 'far_below';
  if (multiple < 0.8 - SLACK) return 'below';
  if (multiple <= 1.25 + SLACK) return 'near';
  if (multiple < 2 - SLACK) return 'above';
  return 'far_above';
}

export const BAND_WORDS: Record<Band, string> = {
  far_below: '½× the median or less',
  below: 'below median',
  near: 'near median',
  above: 'above median',
  far_above: '2× the median or more',
};

export const BAND_GLYPHS: Record<Band, string> = {
  far_below: '▼▼',
  below: '▼',
  near: '●',
  above: '▲',
  far_above: '▲▲',
};
