import { useState } from 'react';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { layOutChain } from '../charts/chain-layout';
import { drawChain } from '../charts/draw-chain';
import { ChainChart } from './ChainChart';
import { ChainLegend } from './ChainLegend';
import { CompanyTable } from './CompanyTable';
import { bandLegend, chainWords } from './chain-words';
import { ExportButtons } from './ExportButtons';
import { exportFoot } from './export-foot';
import { FilterBar } from './FilterBar';
import { LayerTable } from './LayerTable';
import { companiesCsv } from './tables';
import type { CardPopup } from './use-card-popup';
import { NO_FILTER, useFilter } from './use-filter';
import { layerWords } from './words';

type Subject = Pick<CardPopup, 'issuer' | 'name' | 'anchor'>;

interface Props {
  picture: SectorPicture;
  onOpen(subject: Subject): void;
  onRest(subject: Subject): void;
  onLeave(): void;
}

/** As wide as a page of a report. */
const EXPORT_WIDTH = 1160;
const VIEWS = ['chart', 'table'] as const;

/** The chain, drawn or as a table; filters stand over both. */
export function ChainSection({ picture, onOpen, onRest, onLeave }: Props) {
  const { filter, setFilter, matching } = useFilter(picture.companies);
  const [view, setView] = useState<(typeof VIEWS)[number]>('chart');
  const kept = new Set(matching.map(({ issuer }) => issuer));
  const draw = () =>
    drawChain({
      layout: layOutChain(
        picture.layers.filter(({ key }) => filter.layer === null || key === filter.layer),
        picture.companies,
        EXPORT_WIDTH,
      ),
      control: picture.control.median,
      words: chainWords(picture),
      isFaint: ({ company }) => !kept.has(company.issuer),
    });
  return (
    <section aria-labelledby="chain-heading" className="part">
      <div className="part-head">
        <h2 id="chain-heading">{say('sector_chain_heading')}</h2>
        <fieldset className="views">
          <legend className="visually-hidden">{say('sector_view')}</legend>
          {VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {say(`sector_view_${one}`)}
            </button>
          ))}
        </fieldset>
        <ExportButtons
          title={`${say('sector_title')}: ${say('sector_chain_heading')}`}
          file="sector-lens-chain"
          foot={[say('sector_legend'), ...exportFoot(picture)]}
          legend={bandLegend()}
          draw={draw}
          csv={() => companiesCsv(matching)}
        />
      </div>
      <FilterBar picture={picture} filter={filter} matching={matching.length} onChange={setFilter} />
      {matching.length === 0 ? (
        <p className="empty">
          {say('sector_filter_none')}{' '}
          <button type="button" className="more" onClick={() => setFilter(NO_FILTER)}>
            {say('sector_filter_clear')}
          </button>
        </p>
      ) : view === 'table' ? (
        <CompanyTable companies={matching} onOpen={onOpen} />
      ) : (
        <>
          <ChainLegend />
          <ChainChart
            picture={picture}
            filter={filter}
            matching={matching}
            onOpen={onOpen}
            onRest={onRest}
            onLeave={onLeave}
          />
          <LayerTable
            id="chain-summary"
            unseen
            caption={say('sector_chain_summary')}
            head={say('sector_column_layer')}
            groups={picture.layers}
            label={layerWords}
          />
        </>
      )}
    </section>
  );
}
