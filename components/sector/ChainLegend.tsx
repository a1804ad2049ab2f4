import { BAND_GLYPHS, bandWords } from '@/lib/context/band';
import { say } from '@/lib/words/say';
import { tierWords } from './words';

const BANDS = ['far_below', 'below', 'near', 'above', 'far_above'] as const;
const TIERS = ['leader', 'mid', 'fringe'] as const;

/** What colour and size say; the position says the same without either. */
export function ChainLegend() {
  return (
    <div className="legend">
      <ul>
        {BANDS.map((band) => (
          <li key={band}>
            <span className="band" data-band={band} aria-hidden="true">
              {BAND_GLYPHS[band]}
            </span>
            {bandWords(band)}
          </li>
        ))}
        <li>
          <span className="key-none" aria-hidden="true" />
          {say('sector_band_none')}
        </li>
      </ul>
      <ul>
        {TIERS.map((tier) => (
          <li key={tier}>
            <span className="key-dot" data-tier={tier} aria-hidden="true" />
            {tierWords(tier)}
          </li>
        ))}
        <li>
          <span className="key-median" aria-hidden="true" />
          {say('sector_legend_median')}
        </li>
        <li>
          <span className="key-control" aria-hidden="true" />
          {say('sector_legend_control')}
        </li>
      </ul>
      <p>
        {say('sector_legend')} {say('sector_filter_note')}
      </p>
    </div>
  );
}
