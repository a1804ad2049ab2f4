import type { ExplainNode, SectorContext } from '@/lib/context/sector-context';
import { card } from '../strings/card';
import { ExplainTree } from './ExplainTree';
import { SourceList } from './SourceList';

export type Explanation =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'ready'; tree: ExplainNode }
  | { kind: 'failed'; message: string };

/** The panels of the card, one open at a time. */
export type Panel = 'notes' | 'why' | 'sources' | 'mute';

interface Props {
  context: SectorContext;
  open: Panel | null;
  onOpen(panel: Panel | null): void;
  /** The word on the page; null where there is none to mute. */
  surface: string | null;
  explanation: Explanation;
  onExplain(): void;
  onMute(everywhere: boolean): void;
}

function Why({ explanation }: { explanation: Explanation }) {
  if (explanation.kind === 'none') return null;
  return (
    <section className="why" aria-label={card.whyLabel}>
      {explanation.kind === 'ready' ? (
        <ExplainTree node={explanation.tree} />
      ) : (
        <p role="status">{explanation.kind === 'loading' ? card.whyLoading : explanation.message}</p>
      )}
    </section>
  );
}

function Mute({ surface, onMute }: { surface: string; onMute: Props['onMute'] }) {
  return (
    <div className="mute">
      <button type="button" className="plain-button" onClick={() => onMute(false)}>
        {card.muteHere(surface)}
      </button>
      <button type="button" className="plain-button" onClick={() => onMute(true)}>
        {card.muteEverywhere(surface)}
      </button>
    </div>
  );
}

/** Opens the panels: all notes (in their own place above), the derivation, all sources, the ways to mute the word. */
export function CardActions({ context, open, onOpen, surface, explanation, onExplain, onMute }: Props) {
  const { risks, sources } = context;
  const choices: { panel: Panel; label: string; there: boolean }[] = [
    { panel: 'notes', label: card.allNotes(risks.length), there: risks.length > 0 },
    { panel: 'why', label: card.why, there: true },
    { panel: 'sources', label: card.allSources(sources.length), there: sources.length > 0 },
    { panel: 'mute', label: card.wrong, there: surface !== null },
  ];
  const toggle = (panel: Panel) => {
    if (panel === 'why' && open !== 'why') onExplain();
    onOpen(open === panel ? null : panel);
  };
  return (
    <div className="actions">
      <div className="actions-row">
        {choices
          .filter((choice) => choice.there)
          .map(({ panel, label }) => (
            <button
              key={panel}
              type="button"
              className="more"
              aria-expanded={open === panel}
              onClick={() => toggle(panel)}
            >
              {label}
            </button>
          ))}
      </div>
      {open === 'why' ? <Why explanation={explanation} /> : null}
      {open === 'sources' ? <SourceList sources={sources} /> : null}
      {open === 'mute' && surface !== null ? <Mute surface={surface} onMute={onMute} /> : null}
    </div>
  );
}
