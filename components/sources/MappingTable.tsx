import type { Metric } from '@/lib/facts/fact';
import { METRICS, metricLabel } from '@/lib/facts/metrics';
import type { ColumnMapping } from '@/lib/sources/csv/column-mapping';
import { say } from '@/lib/words/say';
import { meaningOf, withMeaning, withUnit } from './mapping-changes';

const UNITS = [1, 1000, 1_000_000, 1_000_000_000] as const;

interface Props {
  mapping: ColumnMapping;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  onChange: (mapping: ColumnMapping) => void;
}

function Meanings() {
  return (
    <>
      <option value="">{say('sources_file_ignored')}</option>
      <option value="symbol">{say('sources_file_symbol')}</option>
      <option value="currency">{say('sources_file_currency_column')}</option>
      <option value="date">{say('sources_file_date_column')}</option>
      {(Object.keys(METRICS) as Metric[]).map((metric) => (
        <option key={metric} value={metric}>
          {metricLabel(metric)}
        </option>
      ))}
    </>
  );
}

/** The file's columns with their first cells; the reader says what each means. */
export function MappingTable({ mapping, columns, rows, onChange }: Props) {
  const scaleOf = (column: string) => mapping.figures.find((figure) => figure.column === column)?.scale;
  return (
    <>
      <table className="mapping">
        <caption>{say('sources_file_columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('sources_file_column')}</th>
            <th scope="col">{say('sources_file_first')}</th>
            <th scope="col">{say('sources_file_means')}</th>
            <th scope="col">{say('sources_file_unit')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, place) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td className="mapping-cells">
                {rows
                  .slice(0, 3)
                  .map((row) => row[place])
                  .join(' · ')}
              </td>
              <td>
                <select
                  aria-label={say('sources_file_meaning', column)}
                  value={meaningOf(mapping, column)}
                  onChange={(event) => onChange(withMeaning(mapping, column, event.target.value))}
                >
                  <Meanings />
                </select>
              </td>
              <td>
                {scaleOf(column) === undefined ? null : (
                  <select
                    aria-label={say('sources_file_unit_of', column)}
                    value={String(scaleOf(column))}
                    onChange={(event) => onChange(withUnit(mapping, column, Number(event.target.value)))}
                  >
                    {UNITS.map((scale) => (
                      <option key={scale} value={scale}>
                        {say(`sources_file_units_${scale}`)}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mapping-whole">
        {mapping.currencyColumn === null ? (
          <label>
            {say('sources_file_currency')}
            <input
              className="text"
              maxLength={3}
              placeholder="USD"
              defaultValue={mapping.currency ?? ''}
              onBlur={(event) =>
                onChange({ ...mapping, currency: event.target.value.trim().toUpperCase() || null })
              }
            />
          </label>
        ) : null}
        {mapping.dateColumn === null ? (
          <label>
            {say('sources_file_date')}
            <input
              type="date"
              className="text"
              value={mapping.date}
              onChange={(event) => event.target.value && onChange({ ...mapping, date: event.target.value })}
            />
          </label>
        ) : null}
        <label>
          {say('sources_file_decimal')}
          <select
            value={mapping.decimal}
            onChange={(event) => onChange({ ...mapping, decimal: event.target.value === ',' ? ',' : '.' })}
          >
            <option value=".">{say('sources_file_point')}</option>
            <option value=",">{say('sources_file_comma')}</option>
          </select>
        </label>
        <label>
          {say('sources_file_source')}
          <input
            className="text"
            maxLength={80}
            defaultValue={mapping.source}
            onBlur={(event) =>
              event.target.value.trim() && onChange({ ...mapping, source: event.target.value.trim() })
            }
          />
        </label>
      </div>
    </>
  );
}
