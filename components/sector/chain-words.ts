import { bandWords } from '@/lib/context/band';
import { formatRatio } from '@/lib/context/format';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import type { ChainWords } from '../charts/chain-marks';
import { fillOf, strokeOf } from '../charts/marks';
import type { Frame } from '../charts/standalone-svg';
import { layerWords, medianWords } from './words';

/** What the drawn chain says beside its marks. */
export function chainWords({ control, layers }: SectorPicture): ChainWords {
  const keys = layers.map(({ key }) => key);
  return {
    step: (key) => String(keys.indexOf(key) + 1),
    axis: say('sector_chain_axis'),
    control:
      control.median === null ? null : say('sector_chain_control', formatRatio(control.median), control.n),
    layer: layerWords,
    median: medianWords,
    counts: ({ loss_making, missing }) => [
      say('sector_chain_loss', loss_making),
      say('sector_chain_none', missing),
    ],
  };
}

const BANDS = ['far_below', 'below', 'near', 'above', 'far_above'] as const;

/** The colours of the marks in words, for a picture that leaves the page. */
export function bandLegend(): Frame['legend'] {
  const legend = BANDS.map((band) => ({
    fill: fillOf(band),
    stroke: strokeOf(band),
    words: bandWords(band),
  }));
  return [...legend, { fill: fillOf(null), stroke: strokeOf(null), words: say('sector_band_none') }];
}
