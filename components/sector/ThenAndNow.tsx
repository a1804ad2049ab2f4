import { ARTICLE_BENCHMARK } from '@/lib/context/benchmark';
import { formatRatio } from '@/lib/context/format';
import type { SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

interface Median {
  median: number | null;
  n: number;
}

const quotation = ({ op, value }: { op: string; value: number }) => `${op} ${value}×`;
const printed = ({ median, n }: Median) =>
  median === null ? '–' : say('sector_then_n', formatRatio(median), n);
const gap = (ai: Median, control: Median) =>
  ai.median === null || control.median === null ? '–' : formatRatio(ai.median / control.median);

/** Three samples side by side, and the words that they are three (method 2.5). */
export function ThenAndNow({ picture: { ai, control, history } }: { picture: SectorPicture }) {
  const last = history.at(-1);
  const record = { ai: last?.ai ?? { median: null, n: 0 }, control: last?.non_ai ?? { median: null, n: 0 } };
  const on = (date: string | null | undefined) => (date ? formatDate(date) : say('sector_empty_figure'));
  const rows: [string, string, string, string][] = [
    [say('sector_history_ai'), quotation(ARTICLE_BENCHMARK.ai), printed(record.ai), printed(ai)],
    [
      say('sector_history_control'),
      quotation(ARTICLE_BENCHMARK.non_ai),
      printed(record.control),
      printed(control),
    ],
    [say('sector_then_gap'), '≥ 2.0×', gap(record.ai, record.control), gap(ai, control)],
  ];
  return (
    <div className="then">
      <h3>{say('sector_then_heading')}</h3>
      <p className="caveat">{say('sector_then_caveat')}</p>
      <div className="scroll-x">
        <table id="then-and-now" className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('sector_then_article')}</th>
              <th scope="col">{say('sector_then_record', on(last?.date))}</th>
              <th scope="col">{say('sector_then_today', on(ai.as_of))}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...figures]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((figure, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                  <td key={column}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
