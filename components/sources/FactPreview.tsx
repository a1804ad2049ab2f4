import { formatCount } from '@/lib/context/format';
import { metricLabel } from '@/lib/facts/metrics';
import type { FilePreview } from '@/lib/protocol/messages';
import { perLanguage } from '@/lib/words/per-language';
import { say, sayCount } from '@/lib/words/say';
import { formatDate } from '../format';

const exact = perLanguage((tag) => new Intl.NumberFormat(tag));

/** What would be taken, the first few of it, and what would be left out with the reason. */
export function FactPreview({ preview, onTake }: { preview: FilePreview; onTake: () => void }) {
  const { facts, problems } = preview;
  return (
    <>
      <table className="fact-preview">
        <caption>{say('sources_file_preview', formatCount(preview.count))}</caption>
        <thead>
          <tr>
            <th scope="col">{say('sources_file_preview_columns_symbol')}</th>
            <th scope="col">{say('sources_file_preview_columns_metric')}</th>
            <th scope="col">{say('sources_file_preview_columns_value')}</th>
            <th scope="col">{say('sources_file_preview_columns_date')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={`${fact.symbol} ${fact.metric} ${fact.as_of} ${fact.value}`}>
              <th scope="row">{fact.symbol}</th>
              <td>{metricLabel(fact.metric)}</td>
              <td>{`${exact().format(fact.value)} ${fact.currency ?? ''}`}</td>
              <td>{formatDate(fact.as_of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > 0 ? (
        <details className="failures">
          <summary>{sayCount('sources_file_problems', problems.length)}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>
        <button type="button" className="main-button" disabled={preview.count === 0} onClick={onTake}>
          {say('sources_file_take')}
        </button>
      </p>
    </>
  );
}
