/** The euro's reference rates of working days, in the shape of the ECB's data service with `format=csvdata`. */
import { type Provider, type Reply, yearsLater } from './answer';

/** Invented units for one euro. */
const FOR_ONE_EURO: Record<string, number> = {
  USD: 1.16,
  JPY: 173.1,
  CNY: 8.28,
  HKD: 9.06,
  KRW: 1657,
  GBP: 0.866,
  CHF: 0.928,
  SEK: 11.05,
  CAD: 1.61,
  AUD: 1.77,
  INR: 103,
};
const DAY_MS = 86_400_000;
const HEADER = 'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE';

const csv = (body: string): Reply => ({ status: 200, type: 'text', body });

export const ecb: Provider = ({ path, query, world, failure }) => {
  if (failure === 'rate-limited') return { status: 429, type: 'text', body: 'Too many requests' };
  const [, list = ''] = /^\/service\/data\/EXR\/D\.([A-Z+]+)\.EUR\.SP00\.A$/.exec(path) ?? [];
  const start = query.get('startPeriod') ?? world.today;
  if (list === '' || query.get('format') !== 'csvdata')
    return { status: 404, type: 'text', body: 'No results' };
  const days: string[] = [];
  for (let at = Date.parse(start); at <= Date.parse(world.today); at += DAY_MS) {
    const date = new Date(at);
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  }
  const rows = list.split('+').flatMap((currency) => {
    const rate = FOR_ONE_EURO[currency];
    if (rate === undefined) return [];
    return days.map((day, place) => {
      const shown = failure === 'future-date' ? yearsLater(day, 2) : day;
      const value = (rate * (1 + 0.01 * Math.sin(place / 20))).toFixed(4);
      return `EXR.D.${currency}.EUR.SP00.A,D,${currency},EUR,SP00,A,${shown},${value}`;
    });
  });
  return csv(`${[HEADER, ...rows].join('\r\n')}\r\n`);
};
