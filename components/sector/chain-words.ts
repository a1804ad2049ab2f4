import { formatRatio } from '@/lib/context/format';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import type { ChainWords } from '../charts/chain-marks';
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
