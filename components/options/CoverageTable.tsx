import type { AboutData } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';

/** Layer by layer: how many companies have a ratio, make a loss, or have no data; drawn to one scale. */
export function CoverageTable({ rows }: { rows: AboutData['coverage'] }) {
  const most = Math.max(1, ...rows.map((row) => row.issuers));
  return (
    <table className="coverage">
      <thead>
        <tr>
          <th scope="col">{say('options_data_coverage_columns_layer')}</th>
          <th scope="col">{say('options_data_coverage_columns_issuers')}</th>
          <th scope="col">{say('options_data_coverage_columns_ratio')}</th>
          <th scope="col">{say('options_data_coverage_columns_loss')}</th>
          <th scope="col">{say('options_data_coverage_columns_none')}</th>
          <th scope="col">{say('options_data_coverage_columns_share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.layer}>
            <th scope="row">{row.label}</th>
            <td>{row.issuers}</td>
            <td>{row.with_ratio}</td>
            <td>{row.loss_making}</td>
            <td>{row.none}</td>
            <td>
              <span
                className="bar-chart"
                role="img"
                aria-label={say('options_data_coverage_bar', row.with_ratio, row.loss_making, row.none)}
                style={{ width: `${(row.issuers / most) * 100}%` }}
              >
                <span data-part="ratio" style={{ flexGrow: row.with_ratio }} />
                <span data-part="loss" style={{ flexGrow: row.loss_making }} />
                <span data-part="none" style={{ flexGrow: row.none }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
