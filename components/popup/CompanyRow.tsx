import type { SectorContext } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { Chain } from '../parts/Chain';
import { ValuationBadge } from '../parts/ValuationBadge';

interface Props {
  context: SectorContext;
  count: number;
  /** Pointed at in the picture above. */
  near: boolean;
  onNear(near: boolean): void;
  onShow(): void;
}

/** One company of the page: name, how often, layer, badge. A click scrolls the page to it. */
export function CompanyRow({ context, count, near, onNear, onShow }: Props) {
  return (
    <li>
      <button
        type="button"
        className="row"
        title={say('popup_show', context.name)}
        data-near={near || undefined}
        onPointerEnter={() => onNear(true)}
        onPointerLeave={() => onNear(false)}
        onFocus={() => onNear(true)}
        onBlur={() => onNear(false)}
        onClick={onShow}
      >
        <span className="row-name">
          <b>{context.name}</b>
          {context.symbol ? <span className="row-symbol">{context.symbol}</span> : null}
        </span>
        <span className="row-count" title={sayCount('popup_mentions', count)}>
          <span aria-hidden="true">×{count}</span>
          <span className="visually-hidden">{sayCount('popup_mentions', count)}</span>
        </span>
        <span className="row-layer">
          <Chain layer={context.layer} also={context.more_layers.map((more) => more.layer)} />
          <span className="row-layer-name">{context.layer_label}</span>
        </span>
        <ValuationBadge valuation={context.valuation} muted={context.muted} compact />
      </button>
    </li>
  );
}
