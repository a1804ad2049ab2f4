import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatRatio } from '@/lib/context/format';
import { say, sayCount } from '@/lib/words/say';
import {
  layOutScale,
  nearestDot,
  placeLabels,
  SCALE_CAP,
  type ScaleDot,
  widthOf,
} from '../card/scale-layout';
import { type PageLens, placedRatio } from './page-lens';

const WIDTH = 368;
const HEIGHT = 86;
const TOP = 17;
const MIDDLE = 42;
const REACH = 18;
const AXIS = 68;
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface Props {
  lens: PageLens;
  /** Median of non-AI tech; null where it is not known. */
  control: number | null;
  /** The company that is pointed at, here or in the list. */
  near: string | null;
  onNear(issuer: string | null): void;
  onShow(issuer: string): void;
}

function marksOf(lens: PageLens) {
  return lens.placed.map(({ context }) => ({
    issuer: context.issuer,
    symbol: context.symbol ?? context.name,
    ratio: placedRatio(context) ?? 0,
  }));
}

/** The page's companies on the log axis of the card's scale, with both medians. One tab stop; arrows go from dot to dot. */
export function StripPlot({ lens, control, near, onNear, onShow }: Props) {
  const place = useRef<SVGSVGElement>(null);
  const scale = layOutScale({
    width: WIDTH,
    middle: MIDDLE,
    reach: REACH,
    peers: marksOf(lens),
    own: control,
    median: lens.median,
    low: null,
    high: null,
  });
  if (!scale) return null;

  const { dots } = scale;
  const nameOf = new Map(lens.placed.map(({ context }) => [context.issuer, context]));
  const pointed = dots.find(({ peer }) => peer.issuer === near) ?? null;
  const stop = pointed ?? dots[0];
  const medianText = lens.median === null ? '' : say('popup_strip_median', formatRatio(lens.median));
  const controlText = control === null ? '' : say('popup_strip_control', formatRatio(control));
  const [medianX, controlX] = placeLabels(
    { text: medianText, x: scale.median ?? 0, width: widthOf(medianText) },
    { text: controlText, x: scale.own ?? WIDTH, width: widthOf(controlText) },
    WIDTH,
    12,
  );
  const dotAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const ratio = WIDTH / box.width;
    return nearestDot(dots, (event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
  };
  const stepFrom = (dot: ScaleDot) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onShow(dot.peer.issuer);
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = dots[(dots.indexOf(dot) + step + dots.length) % dots.length];
    place.current?.querySelector<SVGElement>(`[data-issuer="${next?.peer.issuer}"]`)?.focus();
  };
  const wordsOf = ({ peer }: ScaleDot) =>
    say('popup_strip_dot', nameOf.get(peer.issuer)?.name ?? peer.symbol, formatRatio(peer.ratio));

  return (
    <svg
      ref={place}
      className="scale strip"
      role="toolbar"
      aria-label={say('popup_strip', sayCount('popup_companies', dots.length))}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      data-pointed={pointed !== null || undefined}
      onPointerMove={(event) => onNear(dotAt(event)?.peer.issuer ?? null)}
      onPointerLeave={() => onNear(null)}
      onClick={() => pointed && onShow(pointed.peer.issuer)}
      onKeyDown={(event) => event.key === 'Escape' && onNear(null)}
    >
      <line className="scale-axis" x1="0" x2={WIDTH} y1={AXIS} y2={AXIS} />
      {scale.ticks.map((tick) => (
        <g key={tick.value}>
          <line className="scale-axis" x1={tick.x} x2={tick.x} y1={AXIS} y2={AXIS + 3} />
          <text className="scale-tick" x={tick.x} y={AXIS + 15} textAnchor="middle">
            {scale.clamped && tick.value === SCALE_CAP ? `≥ ${SCALE_CAP}×` : `${tick.value}×`}
          </text>
        </g>
      ))}
      {scale.own === null ? null : (
        <line className="strip-control" x1={scale.own} x2={scale.own} y1={TOP} y2={AXIS} />
      )}
      {scale.median === null ? null : (
        <line className="strip-median" x1={scale.median} x2={scale.median} y1={TOP} y2={AXIS} />
      )}
      {dots.map((dot) => (
        // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
        <g
          key={dot.peer.issuer}
          role="button"
          tabIndex={dot === stop ? 0 : -1}
          aria-label={wordsOf(dot)}
          data-issuer={dot.peer.issuer}
          onFocus={() => onNear(dot.peer.issuer)}
          onBlur={() => onNear(null)}
          onKeyDown={stepFrom(dot)}
        >
          <circle
            className="strip-dot"
            data-near={dot === pointed || undefined}
            data-control={nameOf.get(dot.peer.issuer)?.role === 'control' || undefined}
            cx={dot.x}
            cy={dot.y}
            r={dot === pointed ? scale.radius + 2 : scale.radius + 0.5}
          />
        </g>
      ))}
      {medianText ? (
        <text className="scale-label" data-own x={medianX} y={11} textAnchor="middle">
          {medianText}
        </text>
      ) : null}
      {controlText ? (
        <text className="scale-label" x={controlX} y={11} textAnchor="middle">
          {controlText}
        </text>
      ) : null}
      {pointed ? <NearLabel dot={pointed} words={wordsOf(pointed)} /> : null}
    </svg>
  );
}

function NearLabel({ dot, words }: { dot: ScaleDot; words: string }) {
  const half = widthOf(words) / 2 + 4;
  return (
    <text
      className="scale-near"
      x={Math.min(Math.max(dot.x, half), WIDTH - half)}
      y={dot.y - 9}
      textAnchor="middle"
    >
      {words}
    </text>
  );
}
