import { useState } from 'react';
import { ask } from '@/lib/protocol/client';
import { say } from '@/lib/words/say';
import { CardBody } from '../card/CardBody';
import { listingWords } from '../card/CardHeader';
import { CardSkeleton } from '../card/CardSkeleton';
import { useAnswer } from '../hooks/use-answer';
import { useExplanation } from '../hooks/use-explanation';
import { useHistory } from '../hooks/use-history';
import { CloseIcon, StarIcon } from '../parts/icons';
import { PageState } from './PageState';

const nothing = () => undefined;

function Star({ issuer, name }: { issuer: string; name: string }) {
  const { answer, reload } = useAnswer('watchlist.has', { issuer });
  const [notice, setNotice] = useState<string | null>(null);
  const toggle = async () => {
    const reply = await ask('watchlist.toggle', { issuer });
    setNotice(reply.ok ? null : reply.message);
    reload();
  };
  const starred = answer.kind === 'ready' && answer.value;
  return (
    <>
      <span role="status" className="notice">
        {notice}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-pressed={starred}
        aria-label={say('card_star', name)}
        title={say('card_star', name)}
        onClick={() => void toggle()}
      >
        <StarIcon filled={starred} />
      </button>
    </>
  );
}

/** The card of a company found by search, inside the popup. */
export function MiniCard({ issuer, onBack }: { issuer: string; onBack(): void }) {
  const { answer } = useAnswer('context.get', { issuer });
  const { explanation, explain } = useExplanation(ask, issuer, null);
  const { history, recall } = useHistory(ask, issuer, null);
  if (answer.kind === 'failed')
    return <PageState title={say('popup_failed')} text={answer.failure.message} />;
  if (answer.kind === 'waiting') return <CardSkeleton surface={issuer} />;
  const context = answer.value;
  return (
    <article className="mini" aria-label={say('card_label', context.name)}>
      <header className="head">
        <div className="head-names">
          <h2 className="name">{context.name}</h2>
          <p className="listing">{listingWords(context)}</p>
        </div>
        <div className="head-buttons">
          <Star issuer={issuer} name={context.name} />
          <button
            type="button"
            className="icon-button"
            aria-label={say('popup_back')}
            title={say('popup_back')}
            onClick={onBack}
          >
            <CloseIcon />
          </button>
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
