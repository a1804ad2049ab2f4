import { METRICS } from '@/lib/facts/metrics';
import type { ColumnMapping } from '@/lib/sources/csv/column-mapping';
import { file as words } from '../strings/sources';
import { meaningOf, withMeaning, withUnit } from './mapping-changes';

interface Props {
  mapping: ColumnMapping;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  onChange: (mapping: ColumnMapping) => void;
}

function Meanings() {
  return (
    <>
      <option value="">{words.ignored}</option>
      <option value="symbol">{words.symbol}</option>
      <option value="currency">{words.currencyColumn}</option>
      <option value="date">{words.dateColumn}</option>
      {Object.entries(METRICS).map(([metric, { label }]) => (
        <option key={metric} value={metric}>
          {label}
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
        <caption>{words.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.means}</th>
            <th scope="col">{words.unit}</th>
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
                  aria-label={words.meaning(column)}
                  value={meaningOf(mapping, column)}
                  onChange={(event) => onChange(withMeaning(mapping, column, event.target.value))}
                >
                  <Meanings />
                </select>
              </td>
              <td>
                {scaleOf(column) === undefined ? null : (
                  <select
                    aria-label={words.unitOf(column)}
                    value={String(scaleOf(column))}
                    onChange={(event) => onChange(withUnit(mapping, column, Number(event.target.value)))}
                  >
                    {Object.entries(words.units).map(([scale, name]) => (
                      <option key={scale} value={scale}>
                        {name}
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
            {words.currency}
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
            {words.date}
            <input
              type="date"
              className="text"
              value={mapping.date}
              onChange={(event) => event.target.value && onChange({ ...mapping, date: event.target.value })}
            />
          </label>
        ) : null}
        <label>
          {words.decimal}
          <select
            value={mapping.decimal}
            onChange={(event) => onChange({ ...mapping, decimal: event.target.value === ',' ? ',' : '.' })}
          >
            <option value=".">{words.point}</option>
            <option value=",">{words.comma}</option>
          </select>
        </label>
        <label>
          {words.source}
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
