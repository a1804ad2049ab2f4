import { useEffect, useRef } from 'react';
import type { ExplainNode, SectorContext } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { ExplainTree } from './ExplainTree';
import { type HistoryReading, PriceHistory } from './PriceHistory';
import { SourceList } from './SourceList';

export type Explanation =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'ready'; tree: ExplainNode }
  | { kind: 'failed'; message: string };

/** The panels of the card, one open at a time. */
export type Panel = 'notes' | 'why' | 'history' | 'sources' | 'mute';

function Why({ explanation }: { explanation: Explanation }) {
  if (explanation.kind === 'none') return null;
  return (
    <div className="why">
      {explanation.kind === 'ready' ? (
        <ExplainTree node={explanation.tree} />
      ) : (
        <p role="status">{explanation.kind === 'loading' ? say('card_why_loading') : explanation.message}</p>
      )}
    </div>
  );
}

function Mute({ surface, onMute }: { surface: string; onMute(everywhere: boolean): void }) {
  return (
    <div className="mute">
      <button type="button" className="plain-button" data-keeps onClick={() => onMute(false)}>
        {say('card_mute_here', surface)}
      </button>
      <button type="button" className="plain-button" data-keeps onClick={() => onMute(true)}>
        {say('card_mute_everywhere', surface)}
      </button>
    </div>
  );
}

interface PanelProps {
  panel: Panel | null;
  context: SectorContext;
  surface: string | null;
  explanation: Explanation;
  history: HistoryReading;
  onMute(everywhere: boolean): void;
}

/** The open panel, brought into sight at the end of the card's text; the notes open in their own place. */
export function CardPanel({ panel, context, surface, explanation, history, onMute }: PanelProps) {
  const place = useRef<HTMLElement>(null);
  const shown = panel === 'notes' ? null : panel;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a derivation that arrives moves into sight, too
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, explanation.kind, history.kind]);
  if (shown === null) return null;
  return (
    <section className="panel" ref={place}>
      {shown === 'why' ? <Why explanation={explanation} /> : null}
      {shown === 'history' ? <PriceHistory reading={history} /> : null}
      {shown === 'sources' ? <SourceList name={context.name} sources={context.sources} /> : null}
      {shown === 'mute' && surface !== null ? <Mute surface={surface} onMute={onMute} /> : null}
    </section>
  );
}

interface Props {
  context: SectorContext;
  open: Panel | null;
  /** The word on the page; null where there is none to mute. */
  surface: string | null;
  onOpen(panel: Panel | null): void;
  compare?: { name: string; onCompare(): void } | undefined;
}

/** One button a panel: all notes, the derivation, the stored prices, all sources, the ways to mute the word. */
export function CardActions({ context, open, surface, onOpen, compare }: Props) {
  const { risks, sources, status } = context;
  const choices: { panel: Panel; label: string; there: boolean }[] = [
    { panel: 'notes', label: sayCount('card_all_notes', risks.length), there: risks.length > 0 },
    { panel: 'why', label: say('card_why'), there: true },
    { panel: 'history', label: say('card_history'), there: status === 'listed' },
    { panel: 'sources', label: sayCount('card_all_sources', sources.length), there: sources.length > 0 },
    { panel: 'mute', label: say('card_wrong'), there: surface !== null },
  ];
  return (
    <div className="actions">
      {compare ? (
        <button type="button" className="more" onClick={compare.onCompare}>
          {say('card_compare_with', compare.name)}
        </button>
      ) : null}
      {choices
        .filter((choice) => choice.there)
        .map(({ panel, label }) => (
          <button
            key={panel}
            type="button"
            className="more"
            aria-expanded={open === panel}
            onClick={() => onOpen(open === panel ? null : panel)}
          >
            {label}
          </button>
        ))}
    </div>
  );
}
