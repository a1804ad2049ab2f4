import { type PointerEvent, useState } from 'react';
import { formatRatio } from '@/lib/context/format';
import type { Valuation } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { layOutScale, nearestDot, placeLabels, SCALE_CAP, type ScaleDot, widthOf } from './scale-layout';

const WIDTH = 328;
const HEIGHT = 84;
const MIDDLE = 38;
const REACH = 15;
const WHISKER = 60;
const AXIS = 66;

function describe(valuation: Valuation, symbol: string): string {
  const parts = [say('card_scale_title', say(`context_ratio_${valuation.ratio_kind ?? 'pe'}`))];
  parts.push(sayCount('card_scale_peers', valuation.peers.length));
  const { median, low, high } = valuation;
  if (median !== null)
    parts.push(
      low !== null && high !== null
        ? say('card_scale_median', formatRatio(median), formatRatio(low), formatRatio(high))
        : say('card_scale_median_only', formatRatio(median)),
    );
  if (valuation.ratio_text) parts.push(say('card_scale_own', symbol, valuation.ratio_text));
  if (valuation.rank) parts.push(valuation.rank);
  return parts.join('; ');
}

/** Peers as dots on a log axis, the median with its interval as a whisker, the company's own mark. */
export function PeerScale({ valuation, symbol }: { valuation: Valuation; symbol: string }) {
  const [near, setNear] = useState<ScaleDot | null>(null);
  const scale = layOutScale({
    width: WIDTH,
    middle: MIDDLE,
    reach: REACH,
    peers: valuation.peers,
    own: valuation.ratio,
    median: valuation.median,
    low: valuation.low,
    high: valuation.high,
  });
  if (!scale) return null;

  const ownText = `${symbol} ${valuation.ratio_text ?? ''}`.trim();
  const medianText =
    valuation.median === null ? '' : say('card_scale_median_only', formatRatio(valuation.median));
  const [ownX, medianX] = placeLabels(
    { text: ownText, x: scale.own ?? 0, width: scale.own === null ? 0 : widthOf(ownText) },
    { text: medianText, x: scale.median ?? WIDTH, width: widthOf(medianText) },
    WIDTH,
    10,
  );
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const ratio = WIDTH / box.width;
    setNear(nearestDot(scale.dots, (event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio));
  };

  return (
    <svg
      className="scale"
      role="img"
      aria-label={describe(valuation, symbol)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      onPointerMove={point}
      onPointerLeave={() => setNear(null)}
    >
      <line className="scale-axis" x1="0" x2={WIDTH} y1={AXIS} y2={AXIS} />
      {scale.ticks.map((tick) => (
        <g key={tick.value}>
          <line className="scale-axis" x1={tick.x} x2={tick.x} y1={AXIS} y2={AXIS + 3} />
          <text className="scale-tick" x={tick.x} y={AXIS + 14} textAnchor="middle">
            {scale.clamped && tick.value === SCALE_CAP ? `≥ ${SCALE_CAP}×` : `${tick.value}×`}
          </text>
        </g>
      ))}
      {scale.median !== null ? (
        <g className="scale-median">
          <line x1={scale.median} x2={scale.median} y1={18} y2={AXIS} />
          {scale.low !== null && scale.high !== null ? (
            <path
              d={`M${scale.low} ${WHISKER - 3}v6M${scale.low} ${WHISKER}H${scale.high}M${scale.high} ${WHISKER - 3}v6`}
            />
          ) : null}
        </g>
      ) : null}
      {scale.dots.map((dot) => (
        <circle
          key={dot.peer.issuer}
          className="scale-peer"
          data-near={dot === near || dot.peer.issuer === near?.peer.issuer || undefined}
          cx={dot.x}
          cy={dot.y}
          r={scale.radius}
        />
      ))}
      {scale.own !== null ? (
        <g className="scale-own">
          <line x1={scale.own} x2={scale.own} y1={18} y2={AXIS} />
          <path d={`M${scale.own} ${MIDDLE - 6}l5 6-5 6-5-6z`} />
        </g>
      ) : null}
      {scale.own !== null ? (
        <text className="scale-label" data-own x={ownX} y={11} textAnchor="middle">
          {ownText}
        </text>
      ) : null}
      <text className="scale-label" x={medianX} y={11} textAnchor="middle">
        {medianText}
      </text>
      {near ? (
        <text
          className="scale-near"
          x={Math.min(Math.max(near.x, 34), WIDTH - 34)}
          y={near.y - 7}
          textAnchor="middle"
        >
          {`${near.peer.symbol} ${formatRatio(near.peer.ratio)}`}
        </text>
      ) : null}
      {scale.clamped ? <title>{say('card_scale_beyond', `${SCALE_CAP}×`)}</title> : null}
    </svg>
  );
}
