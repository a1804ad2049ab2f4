import type { MessageKey } from '../words/keys';
import { say } from '../words/say';

/** Why the build left rows out, as the snapshot of the package says it; a later one may know further reasons. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  'listing file: line of a company outside the universe': 'options_data_dropped_listing_outside',
  'S&P file: company outside the universe': 'options_data_dropped_sp_outside',
  'further figures: second reading, kept for comparison only (crosscheck)':
    'options_data_dropped_second_crosscheck',
  'further figures: price or market value of a US line, taken from the listing file':
    'options_data_dropped_us_price',
  'further figures: second reading, kept for comparison only (alt)': 'options_data_dropped_second_alt',
  'further figures: ratio of a vendor where price and EPS are given': 'options_data_dropped_vendor_ratio',
  'S&P file: dead row without price or EPS': 'options_data_dropped_sp_dead',
  'further figures: marked suspect': 'options_data_dropped_suspect',
  'listing file: preferred or convertible line, no valuation': 'options_data_dropped_preferred',
  'further figures: second reading, kept for comparison only (newer)': 'options_data_dropped_second_newer',
};

/** The reason in the reader's language, or as it stands. */
export function droppedWords(reason: string): string {
  const key = REASONS[reason];
  return key ? say(key) : reason;
}
