import type { AboutData } from '@/lib/protocol/messages';
import { formatDate } from '../format';
import { options } from '../strings/options';

const count = new Intl.NumberFormat('en-GB');

/** Each source with how much comes from it, of when, and under which licence. */
export function SourcesTable({ rows }: { rows: AboutData['sources'] }) {
  const columns = options.data.sourceColumns;
  return (
    <table className="source-table">
      <thead>
        <tr>
          <th scope="col">{columns.source}</th>
          <th scope="col">{columns.facts}</th>
          <th scope="col">{columns.newest}</th>
          <th scope="col">{columns.licence}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.url ? (
                <a href={row.url} target="_blank" rel="noreferrer noopener">
                  {row.label}
                </a>
              ) : (
                row.label
              )}
            </th>
            <td>{count.format(row.facts)}</td>
            <td>{formatDate(row.newest)}</td>
            <td>{row.licence ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
