/**
 * What the page-load script knows: the universe reduced to the surfaces it looks for. Compiled in the background,
 * kept in `storage.local` under `LEXICON_KEY`, watched by every scan script. Its inner shape belongs to
 * `lib/mentions/lexicon-shape.ts`; everyone else treats it as opaque.
 */
export const LEXICON_KEY = 'lexicon';
/** Scan-side settings (`ScanSettings`), written by the background beside the lexicon. */
export const SCAN_SETTINGS_KEY = 'scan';

/** What is known of one site between two releases. */
export interface ReadingFix {
  host: string;
  /** CSS selectors of parts that are not read. */
  skip?: string[];
  /** An attribute that holds the symbol an element is about. */
  hint?: string;
}

export interface ScanSettings {
  dwellMs: number;
  markStyle: 'underline' | 'tint' | 'hover';
  colourByBand: boolean;
  sitesOff: string[];
  /** issuer → band glyph class for `colourByBand`; empty when off. */
  bands: Record<string, string>;
  /** Only where there are any. */
  fixes?: ReadingFix[];
}
