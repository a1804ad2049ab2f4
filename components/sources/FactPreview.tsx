import { METRICS } from '@/lib/facts/metrics';
import type { FilePreview } from '@/lib/protocol/messages';
import { formatDate } from '../format';
import { file as words } from '../strings/sources';

const count = new Intl.NumberFormat('en-GB');

/** What would be taken, the first few of it, and what would be left out with the reason. */
export function FactPreview({ preview, onTake }: { preview: FilePreview; onTake: () => void }) {
  const { facts, problems } = preview;
  const columns = words.previewColumns;
  return (
    <>
      <table className="fact-preview">
        <caption>{words.preview(count.format(preview.count))}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.symbol}</th>
            <th scope="col">{columns.metric}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.date}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={`${fact.symbol} ${fact.metric} ${fact.as_of} ${fact.value}`}>
              <th scope="row">{fact.symbol}</th>
              <td>{METRICS[fact.metric].label}</td>
              <td>{`${count.format(fact.value)} ${fact.currency ?? ''}`}</td>
              <td>{formatDate(fact.as_of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > 0 ? (
        <details className="failures">
          <summary>{words.problems(problems.length)}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>
        <button type="button" className="main-button" disabled={preview.count === 0} onClick={onTake}>
          {words.take}
        </button>
      </p>
    </>
  );
}
