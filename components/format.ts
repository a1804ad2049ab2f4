/** Dates as the cards print them: short, so that a source fits on one line. */
import { localeOf, perLanguage } from '@/lib/words/per-language';

const day = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(localeOf(tag), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const month = perLanguage(
  (tag) => new Intl.DateTimeFormat(localeOf(tag), { month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/** `2026-08-21` → `21 Aug 2026`, `2026-08` → `Aug 2026`; anything else is returned as it came. */
export function formatDate(iso: string): string {
  if (/^\d{4}-\d{2}$/.test(iso)) return month().format(new Date(`${iso}-01T00:00:00Z`));
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : day().format(date);
}
