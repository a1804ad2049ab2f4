import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import { formatRatio } from '@/lib/context/format';
import type { SectorCompany, SectorPicture } from '@/lib/context/sector-picture';
import type { Box } from '@/lib/overlay/bridge';
import { say } from '@/lib/words/say';
import { type ChainDot, layOutChain } from '../charts/chain-layout';
import { drawChain } from '../charts/draw-chain';
import { dotAt, nextDot, reachableDots } from '../charts/find-dot';
import { PlotImage } from '../charts/PlotImage';
import { useWidth } from '../charts/use-width';
import { chainWords } from './chain-words';
import type { Filter } from './use-filter';
import { companyWords } from './words';

interface Subject {
  issuer: string;
  name: string;
  anchor: Box;
}

interface Props {
  picture: SectorPicture;
  filter: Filter;
  matching: readonly SectorCompany[];
  onOpen(subject: Subject): void;
  onRest(subject: Subject): void;
  onLeave(): void;
}

/** The chain, its marks reached by pointer and by arrow keys: one stop for Tab, which stands on one mark. */
export function ChainChart({ picture, filter, matching, onOpen, onRest, onLeave }: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  const cursor = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [pointing, setPointing] = useState(false);
  /** What a key moved to: a live region that followed the pointer would chatter. */
  const [said, setSaid] = useState('');
  const layers = useMemo(
    () => picture.layers.filter(({ key }) => filter.layer === null || key === filter.layer),
    [picture, filter.layer],
  );
  const layout = useMemo(
    () => (width === null ? null : layOutChain(layers, picture.companies, width)),
    [layers, picture, width],
  );
  const kept = useMemo(() => new Set(matching.map(({ issuer }) => issuer)), [matching]);
  const draw = useCallback(() => {
    if (!layout) return document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    return drawChain({
      layout,
      control: picture.control.median,
      words: chainWords(picture),
      isFaint: ({ company }) => !kept.has(company.issuer),
    });
  }, [layout, picture, kept]);

  const rows = useMemo(
    () => (layout ? reachableDots(layout.rows, ({ company }) => kept.has(company.issuer)) : []),
    [layout, kept],
  );
  const dots = rows.flat();
  const current = dots.find(({ company }) => company.issuer === active) ?? dots[0] ?? null;

  const subjectOf = ({ company, x, y, radius }: ChainDot): Subject => {
    const { left, top } = place.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const anchor = {
      left: left + x - radius,
      right: left + x + radius,
      top: top + y - radius,
      bottom: top + y + radius,
    };
    return { issuer: company.issuer, name: company.name, anchor };
  };
  const underPointer = (event: PointerEvent | React.MouseEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return dotAt(dots, event.clientX - left, event.clientY - top);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const dot = underPointer(event);
    if (!dot) {
      if (pointing) turnAway();
      return;
    }
    if (pointing && dot.company.issuer === active) return;
    setPointing(true);
    setActive(dot.company.issuer);
    onRest(subjectOf(dot));
  };
  const turnAway = () => {
    setPointing(false);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = current && nextDot(rows, current, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.company.issuer);
    setSaid(companyWords(next.company));
  };
  const control = picture.control.median;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the one button in it is the way by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={place}
      className="chain-chart"
      data-pointing={pointing || undefined}
      onPointerMove={onPointerMove}
      onPointerLeave={turnAway}
      onClick={(event) => {
        const dot = event.detail === 0 ? current : underPointer(event);
        if (!dot) return;
        cursor.current?.focus({ preventScroll: true });
        setActive(dot.company.issuer);
        onOpen(subjectOf(dot));
      }}
    >
      {layout ? (
        <PlotImage
          draw={draw}
          label={say(
            'sector_chain_label',
            dots.length,
            layout.rows.length,
            control === null ? say('sector_empty_figure') : formatRatio(control),
          )}
          describedBy="chain-summary"
        />
      ) : null}
      {current ? (
        <button
          ref={cursor}
          type="button"
          className="chain-cursor"
          aria-label={companyWords(current.company)}
          aria-describedby="chain-keys"
          style={{
            left: current.x,
            top: current.y,
            width: current.radius * 2 + 8,
            height: current.radius * 2 + 8,
          }}
          onKeyDown={onKeyDown}
        />
      ) : null}
      <p id="chain-keys" hidden>
        {say('sector_chain_keys')}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
