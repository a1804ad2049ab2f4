import { formatRatio } from '@/lib/context/format';
import type { GroupMedian } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { formatDate } from '../format';
import type { PageLens } from './page-lens';

interface Props {
  total: number;
  lens: PageLens;
  control: GroupMedian | null;
}

function daysOf({ from, to }: PageLens): string | null {
  if (from === null || to === null) return null;
  if (from === to) return say('popup_prices', formatDate(to));
  return say('popup_prices_between', formatDate(from), formatDate(to));
}

/** What the median is of, and who is counted but not placed. */
function underOf({ lens, control }: Props): string {
  return [
    lens.median === null ? null : say('popup_median_of', lens.n),
    lens.loss === 0 ? null : say('context_left_out_loss', lens.loss),
    lens.none === 0 ? null : say('popup_without_ratio', lens.none),
    daysOf(lens),
    control?.median == null || control.as_of === null
      ? null
      : say('popup_control_of', control.n, formatDate(control.as_of)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The page in two lines: who is on it, and where the middle of their P/Es is. */
export function PageSummary(props: Props) {
  const { total, lens, control } = props;
  const roles = lens.roles.map(({ role, n }) => say(`popup_role_${role}`, n));
  return (
    <div className="lens-words">
      <h2>{sayCount('popup_companies', total)}</h2>
      <p className="lens-roles">{roles.join(say('common_list_comma'))}</p>
      <p className="lens-medians">
        {lens.median === null ? (
          <span>{say('popup_no_median')}</span>
        ) : (
          <span>
            {say('popup_median')} <b>{formatRatio(lens.median)}</b>
          </span>
        )}
        {control?.median == null ? null : (
          <span>
            {say('context_group_control')} <b>{formatRatio(control.median)}</b>
          </span>
        )}
      </p>
      <p className="lens-under">{underOf(props)}</p>
    </div>
  );
}
