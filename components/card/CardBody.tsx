import { useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { CardActions, CardPanel, type Explanation, type Panel } from './CardActions';
import { CardFoot } from './CardFoot';
import { Placement } from './Placement';
import type { HistoryReading } from './PriceHistory';
import { RelatedLines } from './RelatedLines';
import { RiskNotes } from './RiskNotes';
import { ValuationSection } from './ValuationSection';

interface Props {
  context: SectorContext;
  explanation: Explanation;
  history: HistoryReading;
  /** The word on the page that was hovered; null where nothing can be muted. */
  surface: string | null;
  onExplain(): void;
  onHistory(): void;
  onMute(everywhere: boolean): void;
  /** The company whose card is pinned beside this one, and how to read both together. */
  compare?: { name: string; onCompare(): void } | undefined;
}

/** Everything beneath the name; the popup shows it, too. */
export function CardBody(props: Props) {
  const { context, explanation, history, surface, onExplain, onHistory, onMute, compare } = props;
  const [open, setOpen] = useState<Panel | null>(null);
  const choose = (panel: Panel | null) => {
    if (panel === 'why') onExplain();
    if (panel === 'history') onHistory();
    setOpen(panel);
  };
  return (
    <>
      <div className="scroll">
        <Placement context={context} />
        {context.redirect ? <p className="redirect">{context.redirect}</p> : null}
        {context.proposal ? <p className="redirect">{context.proposal}</p> : null}
        {context.status === 'listed' ? (
          <ValuationSection context={context} />
        ) : (
          <p className="unlisted">
            <b>{say('common_sentence', say('common_not_listed'))}</b>
            {say('card_unlisted')}
          </p>
        )}
        <RelatedLines related={context.related} />
        <RiskNotes risks={context.risks} all={open === 'notes'} />
        <CardPanel
          panel={open}
          context={context}
          surface={surface}
          explanation={explanation}
          history={history}
          onMute={onMute}
        />
      </div>
      <CardActions context={context} open={open} surface={surface} onOpen={choose} compare={compare} />
      <CardFoot contexts={[context]} />
    </>
  );
}
