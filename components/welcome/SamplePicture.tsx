import { useId, useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { ask } from '@/lib/protocol/client';
import { say } from '@/lib/words/say';
import { CardBody } from '../card/CardBody';
import { listingWords } from '../card/CardHeader';
import { CardSkeleton } from '../card/CardSkeleton';
import { useAnswer } from '../hooks/use-answer';
import { useExplanation } from '../hooks/use-explanation';
import { useHistory } from '../hooks/use-history';

/** Three that differ: in layer, in tier, and in how they stand against their peers. */
const SAMPLE = ['nvda', 'vrt', 'now'];
const nothing = () => undefined;

function SampleCard({ context, id }: { context: SectorContext; id: string }) {
  const { explanation, explain } = useExplanation(ask, context.issuer, null);
  const { history, recall } = useHistory(ask, context.issuer, null);
  return (
    <article className="card" id={id} aria-label={say('card_label', context.name)}>
      <header className="head">
        <div className="head-names">
          <h2 className="name">{context.name}</h2>
          <p className="listing">{listingWords(context)}</p>
        </div>
      </header>
      <CardBody
        context={context}
        explanation={explanation}
        history={history}
        surface={null}
        onExplain={() => void explain()}
        onHistory={() => void recall()}
        onMute={nothing}
      />
    </article>
  );
}

interface SentenceProps {
  contexts: readonly SectorContext[];
  chosen: SectorContext | undefined;
  card: string;
  onChoose(issuer: string): void;
}

/** A sentence whose names are marked as on a page; resting on one, or reaching it by keyboard, turns the card to it. */
function Sentence({ contexts, chosen, card, onChoose }: SentenceProps) {
  const parts = say('welcome_sample_sentence', '⟦0⟧', '⟦1⟧', '⟦2⟧').split(/⟦(\d)⟧/);
  return (
    <p className="sample-sentence">
      {parts.map((part, place) => {
        if (place % 2 === 0) return part;
        const context = contexts[Number(part)];
        if (!context) return null;
        return (
          <button
            key={context.issuer}
            type="button"
            className="sample-mark"
            aria-pressed={context === chosen}
            aria-controls={card}
            onPointerEnter={() => onChoose(context.issuer)}
            onFocus={() => onChoose(context.issuer)}
            onClick={() => onChoose(context.issuer)}
          >
            {context.name}
          </button>
        );
      })}
    </p>
  );
}

/** What a reader will see on a page, drawn by the card's own parts from the figures in the package. */
export function SamplePicture() {
  const { answer } = useAnswer('context.many', { issuers: SAMPLE });
  const [issuer, setIssuer] = useState(SAMPLE[0]);
  const card = useId();
  const contexts = answer.kind === 'ready' ? answer.value : [];
  const chosen = contexts.find((context) => context.issuer === issuer) ?? contexts[0];
  if (answer.kind === 'failed') return null;
  return (
    <figure className="sample sl-root">
      <figcaption>{say('welcome_sample')}</figcaption>
      <Sentence contexts={contexts} chosen={chosen} card={card} onChoose={setIssuer} />
      <div className="sample-place">
        {chosen ? (
          <SampleCard key={chosen.issuer} context={chosen} id={card} />
        ) : (
          <div className="card">
            <CardSkeleton surface={say('common_product_name')} />
          </div>
        )}
      </div>
    </figure>
  );
}
