import { formatMultiple } from '@/lib/context/format';
import type { Valuation } from '@/lib/context/sector-context';

type Look = NonNullable<Valuation['band']> | 'not_meaningful' | 'none';

function lookOf(valuation: Valuation): Look {
  if (valuation.state === 'ok' && valuation.band) return valuation.band;
  return valuation.state === 'loss_making' ? 'not_meaningful' : 'none';
}

/** `P/E 32.9× · 0.9×`: the badge without its group, for lists whose heading or layer names it. */
function shortOf(valuation: Valuation): string {
  const [ratio = ''] = valuation.badge.split(' · ');
  if (valuation.state !== 'ok' || valuation.multiple === null) return ratio;
  return `${ratio} · ${formatMultiple(valuation.multiple)}`;
}

interface Props {
  valuation: Valuation;
  muted: boolean;
  /** Shows the short form; the whole badge stays for screen readers and on the tooltip. */
  compact?: boolean;
}

/** The badge: ratio and multiple, then the glyph on the band's fill. Muted keeps the fill under the glyph only. */
export function ValuationBadge({ valuation, muted, compact = false }: Props) {
  const [ratio = '', ...rest] = (compact ? shortOf(valuation) : valuation.badge).split(' · ');
  return (
    <span
      className="badge"
      data-look={lookOf(valuation)}
      data-muted={muted || undefined}
      title={compact ? `${valuation.badge}: ${valuation.words}` : undefined}
    >
      <span className="badge-text" aria-hidden={compact || undefined}>
        <b>{ratio}</b>
        {rest.length > 0 ? ` · ${rest.join(' · ')}` : null}
      </span>
      {compact ? <span className="visually-hidden">{valuation.badge}</span> : null}
      {valuation.glyph ? (
        <span className="badge-glyph" role="img" aria-label={valuation.words}>
          {valuation.glyph}
        </span>
      ) : null}
    </span>
  );
}
