import { formatRatio } from '@/lib/context/format';
import type { SectorGroup } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { intervalWords } from './words';

interface Props {
  id: string;
  caption: string | null;
  head: string;
  groups: readonly SectorGroup[];
  label(key: string): string;
  /** Said to screen readers only, where a chart shows the same. */
  unseen?: boolean;
}

/** Groups with their medians, intervals and who is not in them. */
export function LayerTable({ id, caption, head, groups, label, unseen = false }: Props) {
  return (
    <div className={unseen ? 'visually-hidden' : 'scroll-x'}>
      <table id={id} className="figures">
        {caption === null ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{say('sector_column_median')}</th>
            <th scope="col">{say('sector_column_interval')}</th>
            <th scope="col">{say('sector_column_n')}</th>
            <th scope="col">{say('sector_column_loss')}</th>
            <th scope="col">{say('sector_column_none')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{label(group.key)}</th>
              <td>{group.median === null ? '–' : formatRatio(group.median)}</td>
              <td>{intervalWords(group) ?? '–'}</td>
              <td>{group.n}</td>
              <td>{group.loss_making}</td>
              <td>{group.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
