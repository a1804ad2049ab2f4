import { useState } from 'react';
import type { SectorContext } from '@/lib/context/sector-context';
import { card } from '../strings/card';
import { common } from '../strings/common';
import { CardActions, type Explanation, type Panel } from './CardActions';
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
}

/** Everything between the name and the footer; the popup shows it too. */
export function CardBody({ context, ...actions }: Props) {
  const [open, setOpen] = useState<Panel | null>(null);
  return (
    <>
      <Placement context={context} />
      {context.redirect ? <p className="redirect">{context.redirect}</p> : null}
      {context.status === 'listed' ? (
        <ValuationSection context={context} />
      ) : (
        <p className="unlisted">
          <b>{common.notListed}.</b> {card.unlisted}
        </p>
      )}
      <RelatedLines related={context.related} />
      <RiskNotes risks={context.risks} all={open === 'notes'} />
      <CardActions context={context} open={open} onOpen={setOpen} {...actions} />
    </>
  );
}

/** The age of the picture, and what this is not. */
export function CardFoot({ context }: { context: SectorContext }) {
  return (
    <footer className="foot">
      {context.snapshot_note ? <p>{context.snapshot_note}</p> : null}
      <p>{context.footer}</p>
    </footer>
  );
}
