import { formatRatio } from '@/lib/context/format';
import type { SectorGroup, SectorPicture } from '@/lib/context/sector-picture';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

function Figure({ label, value, under }: { label: string; value: string; under: string }) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <small>{under}</small>
      </dd>
    </div>
  );
}

const unknown = () => say('sector_empty_figure');
const ratio = (value: number | null) => (value === null ? unknown() : formatRatio(value));

function intervalOf({ low, high, n }: SectorGroup): string {
  if (low === null || high === null) return unknown();
  return say('sector_summary_interval', formatRatio(low), formatRatio(high), n);
}

/** The sector in four figures, each with its size and day. */
export function Summary({ picture: { ai, control, companies } }: { picture: SectorPicture }) {
  const count = (state: (one: string) => boolean) => companies.filter((one) => state(one.state)).length;
  const placed = count((state) => state === 'placed');
  const loss = count((state) => state === 'loss');
  const gap = ai.median === null || control.median === null ? null : ai.median / control.median;
  return (
    <dl className="summary" aria-label={say('sector_summary')}>
      <Figure label={say('sector_summary_ai')} value={ratio(ai.median)} under={intervalOf(ai)} />
      <Figure
        label={say('sector_summary_control')}
        value={ratio(control.median)}
        under={intervalOf(control)}
      />
      <Figure
        label={say('sector_summary_gap')}
        value={ratio(gap)}
        under={ai.as_of === null ? unknown() : say('sector_summary_as_of', formatDate(ai.as_of))}
      />
      <Figure
        label={say('sector_summary_companies')}
        value={String(placed)}
        under={say('sector_summary_counts', loss, companies.length - placed - loss)}
      />
    </dl>
  );
}
