/** The five bands of the badge (method 2.4): symmetric on a log scale, named without judgement. */
import { reaches } from './reaches';
import type { Band } from './sector-context';

/** Band of an unrounded multiple of the median. */
export function bandOf(multiple: number): Band {
  if (reaches(0.5, multiple)) return 'far_below';
  if (!reaches(multiple, 0.8)) return 'below';
  if (reaches(1.25, multiple)) return 'near';
  return reaches(multiple, 2) ? 'far_above' : 'above';
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
