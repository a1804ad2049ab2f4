import { type MouseEvent, useState } from 'react';
import type { FigureSource, Valuation } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { copyText } from '../copy-text';
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

/** Each figure with whose it is, of which day, and where it can be read again. */
function asText(name: string, sources: readonly FigureSource[]): string {
  const lines = sources.map(({ figure, value, as_of, source, url }) =>
    [figure, value, as_of, source, url].filter((part) => part !== null).join(' · '),
  );
  return [name, ...lines].join('\n');
}

function CopyLinks({ name, sources }: { name: string; sources: readonly FigureSource[] }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (event: MouseEvent<HTMLButtonElement>) => {
    const isDone = await copyText(asText(name, sources), event.currentTarget);
    setSaid(isDone ? sayCount('card_links_copied', sources.length) : say('card_links_refused'));
  };
  return (
    <p className="copy-links">
      <button type="button" className="more" onClick={(event) => void copy(event)}>
        {say('card_links_copy')}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

/** Where every figure of the card is from, and of when. */
export function SourceList({ name, sources }: { name: string; sources: readonly FigureSource[] }) {
  return (
    <>
      <ul className="sources" aria-label={say('card_sources')}>
        {sources.map((figure) => (
          <Row key={figure.id} figure={figure} />
        ))}
      </ul>
      <CopyLinks name={name} sources={sources} />
    </>
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
