import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import type { SearchHit } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';
import { Chain } from '../parts/Chain';
import { SearchIcon } from '../parts/icons';

interface Props {
  label: string;
  /** Already there: shown, but not chosen again. */
  taken: readonly string[];
  onChoose(hit: SearchHit): void;
}

function Option({
  hit,
  id,
  active,
  taken,
  onChoose,
}: {
  hit: SearchHit;
  id: string;
  active: boolean;
  taken: boolean;
  onChoose(): void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys live on the combobox, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant
    <div
      role="option"
      id={id}
      aria-selected={active}
      aria-disabled={taken}
      className="option"
      onClick={onChoose}
    >
      <b>{hit.name}</b>
      <span className="option-symbol">{[hit.symbol, hit.exchange].filter(Boolean).join(' · ')}</span>
      <span className="option-layer">
        <Chain layer={hit.layer} also={[]} />
        {taken ? say('options_picker_listed') : hit.layer_label}
      </span>
    </div>
  );
}

/** Search as you type; arrows walk the hits, Enter takes one, Escape closes. */
export function IssuerPicker({ label, taken, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const asked = useDeferredValue(query.trim());
  const { answer } = useAnswer('search', { query: asked, limit: 8 });
  const hits = asked && answer.kind === 'ready' ? answer.value : [];
  const open = asked !== '' && answer.kind === 'ready';
  const choose = (hit: SearchHit | undefined) => {
    if (!hit || taken.includes(hit.issuer)) return;
    onChoose(hit);
    setQuery('');
    setAt(0);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((at + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[at]);
    } else if (event.key === 'Escape') setQuery('');
  };
  return (
    <div className="picker">
      <label className="search">
        <SearchIcon />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits[at] ? `${listId}-${at}` : undefined}
          autoComplete="off"
          placeholder={label}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      <div role="listbox" id={listId} aria-label={label} className="picker-list" hidden={!open}>
        {hits.map((hit, index) => (
          <Option
            key={hit.issuer}
            hit={hit}
            id={`${listId}-${index}`}
            active={index === at}
            taken={taken.includes(hit.issuer)}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      {open && hits.length === 0 ? (
        <p className="picker-none" role="status">
          {say('options_picker_none', asked)}
        </p>
      ) : null}
    </div>
  );
}
