import { type PointerEvent, useState } from 'react';
import { formatPerShare } from '@/lib/context/format';
import type { PriceHistory as Prices } from '@/lib/context/price-history';
import { say, sayCount } from '@/lib/words/say';
import { formatDate } from '../format';
import { GAP_DAYS, type HistoryDot, layOutHistory, nearestInTime } from './history-layout';

export type HistoryReading =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'ready'; prices: Prices | null }
  | { kind: 'failed'; message: string };

const WIDTH = 328;
const HEIGHT = 92;
const BOX = { left: 6, right: WIDTH - 6, top: 18, bottom: 63 };
const pathOf = (dots: readonly HistoryDot[]) => `M${dots.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** A label over or under its dot, inside the drawing. */
function Label({ dot, words, dy }: { dot: HistoryDot; words: string; dy: number }) {
  const anchor = dot.x < 60 ? 'start' : dot.x > WIDTH - 60 ? 'end' : 'middle';
  return (
    <text className="scale-label" x={dot.x} y={dot.y + dy} textAnchor={anchor}>
      {words}
    </text>
  );
}

function Line({ prices }: { prices: Prices }) {
  const [near, setNear] = useState<HistoryDot | null>(null);
  const line = layOutHistory(prices.points, BOX);
  const [first] = prices.points;
  const last = prices.points.at(-1);
  if (!line || !first || !last) return null;
  const priceOf = (value: number) => formatPerShare(value, prices.currency);
  const label = say(
    'card_history_label',
    sayCount('card_history_prices', prices.points.length),
    prices.symbol,
    formatDate(first.date),
    formatDate(last.date),
    priceOf(line.low.point.value),
    priceOf(line.high.point.value),
    priceOf(last.value),
  );
  const read = near ?? line.dots.at(-1);
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setNear(nearestInTime(line.dots, ((event.clientX - box.left) * WIDTH) / box.width));
  };
  const gaps = line.stretches.length - 1;
  return (
    <>
      <svg
        className="scale history-line"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        onPointerMove={point}
        onPointerLeave={() => setNear(null)}
      >
        <line className="scale-axis" x1="0" x2={WIDTH} y1={HEIGHT - 14} y2={HEIGHT - 14} />
        {line.stretches.map((stretch) =>
          stretch.length > 1 ? (
            <path key={stretch[0]?.point.date} className="history-path" d={pathOf(stretch)} />
          ) : (
            <circle
              key={stretch[0]?.point.date}
              className="history-dot"
              cx={stretch[0]?.x}
              cy={stretch[0]?.y}
              r="2"
            />
          ),
        )}
        {line.low === line.high ? null : (
          <Label dot={line.low} words={priceOf(line.low.point.value)} dy={12} />
        )}
        <Label dot={line.high} words={priceOf(line.high.point.value)} dy={-6} />
        {read ? (
          <>
            <line className="history-day" x1={read.x} x2={read.x} y1={read.y} y2={HEIGHT - 14} />
            <circle className="history-near" cx={read.x} cy={read.y} r="3.5" />
          </>
        ) : null}
        <text className="scale-tick" x="0" y={HEIGHT - 3}>
          {formatDate(first.date)}
        </text>
        <text className="scale-tick" x={WIDTH} y={HEIGHT - 3} textAnchor="end">
          {formatDate(last.date)}
        </text>
      </svg>
      {read ? (
        <p className="history-read">
          <b>{priceOf(read.point.value)}</b> · {formatDate(read.point.date)} · {read.point.source}
        </p>
      ) : null}
      {gaps > 0 ? <p>{sayCount('card_history_gaps', gaps, String(gaps), GAP_DAYS)}</p> : null}
    </>
  );
}

/** Where the newest price stands between the lowest and the highest of 52 weeks, as a source states them. */
function Range({ prices }: { prices: Prices }) {
  const { range, currency } = prices;
  const last = prices.points.at(-1);
  if (range === null || !last) return null;
  const share = (last.value - range.low) / (range.high - range.low);
  const isInside = share >= 0 && share <= 1;
  return (
    <div className="history-range">
      <p>{say('card_history_range')}</p>
      <p className="history-ends">
        <b>{formatPerShare(range.low, currency)}</b>
        <span className="history-bar" aria-hidden="true">
          {isInside ? <span style={{ left: `${share * 100}%` }} /> : null}
        </span>
        <b>{formatPerShare(range.high, currency)}</b>
      </p>
      <p className="history-from">
        {formatDate(range.as_of)} · {range.source}
      </p>
    </div>
  );
}

/** Stored prices as a small line; what is not stored is said in words, and a gap stays a gap. */
export function PriceHistory({ reading }: { reading: HistoryReading }) {
  if (reading.kind === 'none') return null;
  if (reading.kind === 'loading') return <p role="status">{say('card_history_loading')}</p>;
  if (reading.kind === 'failed') return <p role="status">{reading.message}</p>;
  const { prices } = reading;
  const [only] = prices?.points ?? [];
  if (!prices || !only) return <p>{say('card_history_none')}</p>;
  return (
    <div className="history">
      <h3>{say('card_history_of', prices.symbol)}</h3>
      {prices.points.length > 1 ? (
        <Line prices={prices} />
      ) : (
        <p>
          {say(
            'card_history_one',
            formatPerShare(only.value, prices.currency),
            formatDate(only.date),
            only.source,
          )}
        </p>
      )}
      {prices.since_split === null ? null : (
        <p>{say('card_history_split', formatDate(prices.since_split))}</p>
      )}
      <Range prices={prices} />
    </div>
  );
}
