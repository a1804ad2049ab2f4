import { useCallback } from 'react';
import { ARTICLE_BENCHMARK } from '@/lib/context/benchmark';
import { unbrokenRuns } from '@/lib/context/median-history';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { drawHistory } from '../charts/draw-history';
import { PlotImage } from '../charts/PlotImage';
import { useWidth } from '../charts/use-width';
import { formatDate } from '../format';
import { ExportButtons } from './ExportButtons';
import { HistoryTable } from './HistoryTable';
import { historyWords } from './history-words';
import { ThenAndNow } from './ThenAndNow';
import { historyCsv } from './tables';

const EXPORT_WIDTH = 1000;
const QUOTED = {
  as_of: ARTICLE_BENCHMARK.as_of,
  ai: ARTICLE_BENCHMARK.ai.value,
  non_ai: ARTICLE_BENCHMARK.non_ai.value,
};

function labelOf({ history }: SectorPicture): string {
  const runs = unbrokenRuns(history);
  const date = (iso: string | undefined) => (iso ? formatDate(iso) : say('sector_empty_figure'));
  return say(
    'sector_history_label',
    date(history[0]?.date),
    date(history.at(-1)?.date),
    date(runs[0]?.at(-1)?.date),
    date(runs[1]?.[0]?.date),
  );
}

/** AI against non-AI through time, with the article's dated figures as what they are: a quotation. */
export function HistorySection({ picture }: { picture: SectorPicture }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const drawAt = useCallback(
    (wide: number) =>
      drawHistory({ rows: picture.history, quoted: QUOTED, width: wide, words: historyWords() }),
    [picture],
  );
  const draw = useCallback(() => drawAt(width ?? EXPORT_WIDTH), [drawAt, width]);
  return (
    <section aria-labelledby="history-heading" className="part">
      <div className="part-head">
        <h2 id="history-heading">{say('sector_history_heading')}</h2>
        <ExportButtons
          title={say('sector_history_heading')}
          file="sector-lens-history"
          foot={[say('sector_history_lead'), say('sector_then_caveat'), say('sector_export_note')]}
          draw={() => drawAt(EXPORT_WIDTH)}
          csv={() => historyCsv(picture)}
        />
      </div>
      <p className="lead">{say('sector_history_lead')}</p>
      <div ref={place} className="history-chart">
        {width === null ? null : (
          <PlotImage draw={draw} label={labelOf(picture)} describedBy="then-and-now" />
        )}
      </div>
      <details className="record">
        <summary>{say('sector_history_table')}</summary>
        <HistoryTable rows={picture.history} />
      </details>
      <ThenAndNow picture={picture} />
    </section>
  );
}
