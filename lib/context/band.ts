/** The five bands of the badge (method 2.4): symmetric on a log scale, named without judgement. */

import { say } from '../words/say';
import { reaches } from './reaches';
import type { Band } from './sector-context';

/** Band of an unrounded multiple of the median. */
export function bandOf(multiple: number): Band {
  if (reaches(0.5, multiple)) return 'far_below';
  if (!reaches(multiple, 0.8)) return 'below';
  if (reaches(1.25, multiple)) return 'near';
  return reaches(multiple, 2) ? 'far_above' : 'above';
}

export function bandWords(band: Band): string {
  return say(`context_band_${band}`);
}

export const BAND_GLYPHS: Record<Band, string> = {
  far_below: '▼▼',
  below: '▼',
  near: '●',
  above: '▲',
  far_above: '▲▲',
};
