/** The figures of a row; what is not known says so in words. */
import { formatDate, formatMultiple, formatPerShare, formatShare } from '@/lib/context/format';
import type { WatchedRow, YearPlace } from '@/lib/watchlist/watched-row';
import { say } from '@/lib/words/say';

const unknown = (words: string) => <span className="unknown">{words}</span>;

export function RatioCell({ row }: { row: WatchedRow }) {
  if (row.ratio_text === null) return unknown(say(`watchlist_state_${row.state}`));
  return (
    <span className="ratio">
      <small>{say(`context_ratio_${row.ratio_kind ?? 'pe'}`)}</small> {row.approx ? '≈ ' : ''}
      <b>{row.ratio_text}</b>
    </span>
  );
}

function lookOf({ state, band }: WatchedRow) {
  if (state === 'ok' && band) return band;
  return state === 'loss_making' ? 'not_meaningful' : 'none';
}

export function MultipleCell({ row }: { row: WatchedRow }) {
  if (row.multiple === null) return unknown(say('watchlist_no_multiple'));
  return (
    <span className="multiple">
      <span className="badge" data-look={lookOf(row)} data-muted={row.muted || undefined}>
        <span className="badge-text">
          <b>{formatMultiple(row.multiple)}</b>
        </span>
        {row.glyph ? (
          <span className="badge-glyph" role="img" aria-label={row.words}>
            {row.glyph}
          </span>
        ) : null}
      </span>{' '}
      <small>{say('watchlist_median_of', row.group_label ?? '')}</small>
    </span>
  );
}

export function yearWords({ place, low, high, currency, as_of }: YearPlace): string {
  return say(
    'watchlist_year_words',
    formatShare(place),
    formatPerShare(low, currency),
    formatPerShare(high, currency),
    formatDate(as_of),
  );
}

export function YearCell({ year }: { year: YearPlace | null }) {
  if (year === null) return unknown(say('watchlist_no_year'));
  const words = yearWords(year);
  return (
    <span className="year" role="img" aria-label={words} title={words}>
      <span className="year-line">
        <span className="year-dot" style={{ left: `${Math.round(year.place * 100)}%` }} />
      </span>
    </span>
  );
}
