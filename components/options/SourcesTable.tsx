import { formatCount } from '@/lib/context/format';
import type { AboutData } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

/** Each source with how much comes from it, of when, and under which licence. */
export function SourcesTable({ rows }: { rows: AboutData['sources'] }) {
  return (
    <table className="source-table">
      <thead>
        <tr>
          <th scope="col">{say('options_data_source_columns_source')}</th>
          <th scope="col">{say('options_data_source_columns_facts')}</th>
          <th scope="col">{say('options_data_source_columns_newest')}</th>
          <th scope="col">{say('options_data_source_columns_licence')}</th>
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
            <td>{formatCount(row.facts)}</td>
            <td>{formatDate(row.newest)}</td>
            <td>{row.licence ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
