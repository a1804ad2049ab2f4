import { say } from '../words/say';

/** Marks a source or the build puts on a figure; further ones may come with newer figures. */
const FLAGS = [
  'derived',
  'one_quarter_gt_40pct_of_ttm',
  'converted_by_vendor',
  'tiny_eps',
  'fy_not_ttm',
  'eps_disagrees_gt3pct',
  'eps_refused',
  'reported_since',
  'basic_eps',
  'price_timing',
  'earnings_from_holdings',
  'weighted_diluted',
  'split_pending',
  'suspect',
  'stale_quarters',
] as const;

/** Words of a mark; an unknown one is shown with its underscores as spaces. */
export function flagLabel(flag: string): string {
  const known = FLAGS.find((name) => name === flag);
  return known ? say(`facts_flag_${known}`) : flag.replaceAll('_', ' ');
}
