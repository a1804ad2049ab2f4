import type { SearchHit } from '@/lib/protocol/messages';
import { say, sayCount } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';
import { Chain } from '../parts/Chain';
import { PageState } from './PageState';

function Hit({ hit, onChoose }: { hit: SearchHit; onChoose(): void }) {
  return (
    <li>
      <button type="button" className="row" onClick={onChoose}>
        <span className="row-name">
          <b>{hit.name}</b>
          <span className="row-symbol">{[hit.symbol, hit.exchange].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-layer">
          <Chain layer={hit.layer} also={[]} />
          {hit.layer_label}
          {hit.matched ? <span className="row-matched">{hit.matched}</span> : null}
        </span>
      </button>
    </li>
  );
}

/** Hits for what was typed; an empty answer says what else to try. */
export function SearchResults({ query, onChoose }: { query: string; onChoose(hit: SearchHit): void }) {
  const { answer } = useAnswer('search', { query, limit: 12 });
  if (answer.kind === 'waiting') return null;
  if (answer.kind === 'failed')
    return <PageState title={say('popup_failed')} text={answer.failure.message} />;
  if (answer.value.length === 0)
    return <PageState title={say('popup_no_results', query)} text={say('popup_no_results_todo')} />;
  return (
    <section className="list">
      <h2 role="status">{sayCount('popup_results', answer.value.length)}</h2>
      <ul>
        {answer.value.map((hit) => (
          <Hit key={hit.issuer} hit={hit} onChoose={() => onChoose(hit)} />
        ))}
      </ul>
    </section>
  );
}
