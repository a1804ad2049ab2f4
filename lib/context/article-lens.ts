/**
 * The article's opinions in our own words (method 3.1): attributed, collapsed by default, never tied to what the reader
 * owns or watches.
 */
import { say } from '../words/say';

export interface LensPoint {
  id: 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6';
  title: string;
  text: string;
  /** What the panel shows beneath the sentence. */
  shows: 'evidence_growth_profit' | 'role_and_subsectors' | 'group_growth' | 'nothing';
}

const SHOWN: Record<LensPoint['id'], LensPoint['shows']> = {
  L1: 'evidence_growth_profit',
  L2: 'role_and_subsectors',
  L3: 'group_growth',
  L4: 'nothing',
  L5: 'nothing',
  L6: 'nothing',
};

export function articleAttribution(): string {
  return say('lens_attribution');
}

export function articleLens(): LensPoint[] {
  return ([1, 2, 3, 4, 5, 6] as const).map((place) => ({
    id: `L${place}` as const,
    title: say(`lens_l${place}_title`),
    text: say(`lens_l${place}_text`),
    shows: SHOWN[`L${place}`],
  }));
}
