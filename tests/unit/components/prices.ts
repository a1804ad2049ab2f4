/** Invented prices with a gap, for the card's history. */
import type { HistoryReading } from '@/components/card/PriceHistory';
import type { PricePoint } from '@/lib/context/price-history';

const VALUES = [151.2, 153.4, 149.9, 156.1, 158.8, 157.2, 163.5, 166.1, 161.7, 170.4, 168.9, 172.1];
const DAYS = [
  '06-02',
  '06-05',
  '06-09',
  '06-12',
  '06-16',
  '06-19',
  '07-20',
  '07-24',
  '07-31',
  '08-07',
  '08-14',
  '08-21',
];

const points: PricePoint[] = VALUES.map((value, place) => ({
  date: `2026-${DAYS[place]}`,
  value,
  source: 'US listing files',
}));

export const prices = {
  kind: 'ready',
  prices: {
    symbol: 'NLT',
    currency: 'USD',
    points,
    since_split: null,
    range: { low: 98.4, high: 181.2, as_of: '2026-08-21', source: 'US listing files' },
  },
} as const satisfies HistoryReading;
