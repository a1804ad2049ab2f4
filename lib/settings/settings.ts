/** What the user may choose. Only what differs from `DEFAULT_SETTINGS` is stored. */
import type { IssuerId } from '../universe/issuer';

export type MarkStyle = 'underline' | 'tint' | 'hover';

export interface Settings {
  /** Rest time of the pointer on a mark before the card opens, in ms (100–2000). */
  dwellMs: number;
  markStyle: MarkStyle;
  /** Colour marks by valuation band instead of one neutral colour. */
  colourByBand: boolean;
  /** Hosts of built-in sites the user switched off. */
  sitesOff: string[];
  /** Hosts the user switched on again after a fix in the daily pack had switched them off. */
  sitesKept: string[];
  /** Words the reader muted; `host` null = everywhere. */
  mutes: { surface: string; issuer: IssuerId; host: string | null }[];
  /** The reader's own names for an issuer. */
  aliases: { alias: string; issuer: IssuerId }[];
  /** Ids of the sources that may fetch newer figures; each also needs its host's permission. */
  sourcesOn: string[];
  /** For developers: the popup lists what was made of each word of the page. */
  showWhy: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  dwellMs: 300,
  markStyle: 'underline',
  colourByBand: false,
  sitesOff: [],
  sitesKept: [],
  mutes: [],
  aliases: [],
  sourcesOn: [],
  showWhy: false,
};
