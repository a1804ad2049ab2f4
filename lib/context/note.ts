import type { Valuation } from './sector-context';

export type Note = Valuation['notes'][number];

/** A line beneath the badge. */
export function plainNote(
  id: string,
  text: string,
  as_of: string | null = null,
  source: string | null = null,
): Note {
  return { id, text, as_of, source };
}
