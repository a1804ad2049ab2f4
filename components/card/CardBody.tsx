import { useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { CardActions, CardPanel, type Explanation, type Panel } from './CardActions';
import { CardFoot } from './CardFoot';
import { Placement } from './Placement';
import { RelatedLines } from './RelatedLines';
import { RiskNotes } from './RiskNotes';
import { ValuationSection } from './ValuationSection';

interface Props {
  context: SectorContext;
  explanation: Explanation;
  /** The word on the page that was hovered; null where nothing can be muted. */
  surface: string | null;
  onExplain(): void;
  onMute(everywhere: boolean): void;
  /** The company whose card is pinned beside this one, and how to read both together. */
  compare?: { name: string; onCompare(): void } | undefined;
}

/** Everything beneath the name; the popup shows it, too. */
export function CardBody({ context, explanation, surface, onExplain, onMute, compare }: Props) {
  const [open, setOpen] = useState<Panel | null>(null);
  const choose = (panel: Panel | null) => {
    if (panel === 'why') onExplain();
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
          onMute={onMute}
        />
      </div>
      <CardActions context={context} open={open} surface={surface} onOpen={choose} compare={compare} />
      <CardFoot contexts={[context]} />
    </>
  );
}
