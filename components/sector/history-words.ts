import { localeOf } from '@/lib/words/per-language';
import { language, say } from '@/lib/words/say';
import type { HistoryWords } from '../charts/draw-history';
import { formatDate } from '../format';

/** Words and dates of the drawn record, in the reader's language. */
export function historyWords(): HistoryWords {
  const month = new Intl.DateTimeFormat(localeOf(language()), { month: 'short', timeZone: 'UTC' });
  const year = new Intl.DateTimeFormat(localeOf(language()), { year: 'numeric', timeZone: 'UTC' });
  return {
    ai: say('sector_history_ai'),
    control: say('sector_history_control'),
    gap: say('sector_history_gap'),
    quoted: say('sector_history_quoted'),
    month: (date) => `${month.format(date)}\n${year.format(date)}`,
    day: formatDate,
  };
}
