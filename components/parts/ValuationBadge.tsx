import type { Valuation } from '@/lib/context/sector-context';

type Look = NonNullable<Valuation['band']> | 'not_meaningful' | 'none';

function lookOf(valuation: Valuation): Look {
  if (valuation.state === 'ok' && valuation.band) return valuation.band;
  return valuation.state === 'loss_making' ? 'not_meaningful' : 'none';
}

/** The badge: glyph on the band's fill, then ratio and multiple. Muted keeps the fill under the glyph only. */
export function ValuationBadge({ valuation, muted }: { valuation: Valuation; muted: boolean }) {
  const [ratio = '', ...rest] = valuation.badge.split(' · ');
  return (
    <span className="badge" data-look={lookOf(valuation)} data-muted={muted || undefined}>
      <span className="badge-text">
        <b>{ratio}</b>
        {rest.length > 0 ? ` · ${rest.join(' · ')}` : null}
      </span>
      {valuation.glyph ? (
        <span className="badge-glyph" role="img" aria-label={valuation.words}>
          {valuation.glyph}
        </span>
      ) : null}
    </span>
  );
}
