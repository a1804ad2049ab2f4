import { useCallback } from 'react';
import { formatChange } from '@/lib/context/format';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { drawGrowth, type GrowthWords } from '../charts/draw-growth';
import { PlotImage } from '../charts/PlotImage';
import { useWidth } from '../charts/use-width';
import { ExportButtons } from './ExportButtons';
import { exportFoot } from './export-foot';
import { growthCsv } from './tables';
import { layerWords } from './words';

const EXPORT_WIDTH = 640;

function growthWords(): GrowthWords {
  return {
    layer: layerWords,
    value: ({ n, members }) => say('sector_growth_of', n, members),
    unknown: ({ n, members }) => say('sector_growth_unknown', n, members),
  };
}

/** The article's second curve: where revenue grows, as far as facts are known. */
export function GrowthSection({ picture }: { picture: SectorPicture }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const draw = useCallback(
    () => drawGrowth(picture.growth, width ?? EXPORT_WIDTH, growthWords()),
    [picture, width],
  );
  return (
    <section aria-labelledby="growth-heading" className="part">
      <div className="part-head">
        <h2 id="growth-heading">{say('sector_growth_heading')}</h2>
        <ExportButtons
          title={say('sector_growth_heading')}
          file="sector-lens-growth"
          foot={exportFoot(picture)}
          draw={() => drawGrowth(picture.growth, EXPORT_WIDTH, growthWords())}
          csv={() => growthCsv(picture)}
        />
      </div>
      <p className="lead">{say('sector_growth_lead')}</p>
      <div ref={place} className="growth-chart">
        {width === null ? null : (
          <PlotImage draw={draw} label={say('sector_growth_label')} describedBy="growth-table" />
        )}
      </div>
      <div className="visually-hidden">
        <table id="growth-table">
          <thead>
            <tr>
              <th scope="col">{say('sector_column_layer')}</th>
              <th scope="col">{say('sector_growth_axis')}</th>
              <th scope="col">{say('sector_growth_known')}</th>
            </tr>
          </thead>
          <tbody>
            {picture.growth.map((row) => (
              <tr key={row.layer}>
                <th scope="row">{layerWords(row.layer)}</th>
                <td>
                  {row.median === null
                    ? say('sector_growth_unknown', row.n, row.members)
                    : formatChange(row.median)}
                </td>
                <td>{say('sector_growth_of', row.n, row.members)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
