import type { FigureSource, Valuation } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';

function From({ figure }: { figure: FigureSource }) {
  if (!figure.url) return figure.source;
  return (
    <a href={figure.url} target="_blank" rel="noreferrer noopener">
      {figure.source}
    </a>
  );
}

function Row({ figure }: { figure: FigureSource }) {
  return (
    <li className="source">
      <span className="source-figure">{figure.figure}</span>
      <span className="source-value">{figure.value}</span>
      <span className="source-from">
        {formatDate(figure.as_of)} · <From figure={figure} />
        {figure.period_end ? ` · ${say('card_period_end', formatDate(figure.period_end))}` : null}
        {` · ${say(`card_quality_${figure.quality}`)}`}
      </span>
    </li>
  );
}

/** Where every figure of the card is from, and of when. */
export function SourceList({ sources }: { sources: readonly FigureSource[] }) {
  return (
    <ul className="sources" aria-label={say('card_sources')}>
      {sources.map((figure) => (
        <Row key={figure.id} figure={figure} />
      ))}
    </ul>
  );
}

/** What each ratio is made of, by the start of a figure's id. */
const PARTS = {
  pe: /^(price|eps|pe_ttm)/,
  ev_s: /^(eps|market_cap|revenue_ttm|cash|total_debt|ev:)/,
  p_s: /^(eps|market_cap|revenue_ttm|ps:)/,
} as const;

/** The figures behind the badge, in one line each that is always in sight. */
export function BadgeSources({
  sources,
  valuation,
}: {
  sources: readonly FigureSource[];
  valuation: Valuation;
}) {
  const part = PARTS[valuation.ratio_kind ?? 'pe'];
  const figures = sources.filter((figure) => part.test(figure.id));
  if (figures.length === 0) return null;
  return (
    <ul className="badge-sources" aria-label={say('card_badge_sources')}>
      {figures.map((figure) => (
        <li key={figure.id} title={figure.source}>
          {figure.figure} <b>{figure.value}</b> · {formatDate(figure.as_of)} · <From figure={figure} />
        </li>
      ))}
    </ul>
  );
}
