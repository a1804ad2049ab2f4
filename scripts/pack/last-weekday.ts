const DAY_MS = 86_400_000;

/** The day itself, or the Friday before a weekend. Holidays are not known. */
export function lastWeekday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  while (date.getUTCDay() % 6 === 0) date.setTime(date.getTime() - DAY_MS);
  return date.toISOString().slice(0, 10);
}
