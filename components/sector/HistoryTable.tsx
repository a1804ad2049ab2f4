import { formatRatio } from '@/lib/context/format';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

type Median = SectorPicture['history'][number]['ai'];

const printed = (median: Median) =>
  median === null ? '–' : say('sector_then_n', formatRatio(median.median), median.n);

/** Every row of the record, newest first. */
export function HistoryTable({ rows }: { rows: SectorPicture['history'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must scroll by keyboard
    <section className="scroll-y" tabIndex={0} aria-label={say('sector_history_table')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{say('sector_column_date')}</th>
            <th scope="col">{say('sector_history_ai')}</th>
            <th scope="col">{say('sector_history_control')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ date, ai, non_ai }) => (
            <tr key={date}>
              <th scope="row">{formatDate(date)}</th>
              <td>{printed(ai)}</td>
              <td>{printed(non_ai)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
