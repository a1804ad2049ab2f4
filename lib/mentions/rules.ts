/**
 * What the surroundings of a word say about it, as patterns over the line of signs that `weigh.ts` draws; `¤` is the
 * match, and every pattern is tried at that place only. A rule belongs to the kinds of surface whose marks it names
 * (`lexicon-shape.ts`); `/` beside them says that it is of use only where the match touches more than blanks, quotes
 * and brackets. Verdicts come first, then what takes points, then what gives them: the first verdict ends the reading.
 */
import { MARKS, PRODUCT } from './lexicon-shape';
import { DOUBTS } from './rule-doubts';
import { SIGNS } from './rule-signs';
import { VERDICTS } from './rule-verdicts';
import { bitsOf } from './signs';

/** `demands`: signs without which the pattern cannot fit, so that most rules are never tried. */
export type RuleLine = readonly [marks: string, gives: string | number, demands: string, pattern: RegExp];

interface Rule {
  gives: string | number;
  demands: number;
  pattern: RegExp;
  compound: boolean;
}

/** Rules by kind of surface; products, phrases and rivals are never weighed. */
export const RULES: readonly (readonly Rule[])[] = [...MARKS].slice(0, PRODUCT).map((mark) =>
  [...VERDICTS, ...DOUBTS, ...SIGNS]
    .filter(([marks]) => marks.includes(mark))
    .map(([marks, gives, demands, pattern]) => ({
      gives,
      demands: bitsOf(demands),
      pattern,
      compound: marks.includes('/'),
    })),
);
