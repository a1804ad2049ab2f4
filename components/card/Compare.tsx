import type { ReactNode } from 'react';
import { formatMultiple, formatRatio } from '@/lib/context/format';
import type { SectorContext, Valuation } from '@/lib/context/sector-context';
import { say, sayCount } from '@/lib/words/say';
import { formatDate } from '../format';
import { Chain } from '../parts/Chain';
import { CloseIcon } from '../parts/icons';
import { RoleMark } from '../parts/RoleMark';
import { TierMark } from '../parts/TierMark';
import { ValuationBadge } from '../parts/ValuationBadge';
import { CardFoot } from './CardFoot';
import { listingWords } from './CardHeader';

interface Props {
  /** The card that stood first, and the one it is read against. */
  pair: readonly [SectorContext, SectorContext];
  /** Back to the second card alone. */
  onBack(): void;
  onClose(): void;
}

function Under({ children }: { children: ReactNode }) {
  return <small className="compare-under">{children}</small>;
}

/** `P/S`: a median or a multiple means nothing without the kind of ratio it is of. */
const kindOf = ({ ratio_kind }: Valuation) => (ratio_kind === null ? '' : say(`context_ratio_${ratio_kind}`));

function Ratio({ context: { valuation, muted } }: { context: SectorContext }) {
  const { state, ratio_text } = valuation;
  return (
    <>
      <ValuationBadge valuation={valuation} muted={muted} compact />
      {state === 'ok' || ratio_text === null ? null : <Under>{`${kindOf(valuation)} ${ratio_text}`}</Under>}
    </>
  );
}

function Median({ context: { valuation } }: { context: SectorContext }) {
  const { median, group_label, n, as_of } = valuation;
  if (median === null || group_label === null) return say('card_compare_none');
  return (
    <>
      {kindOf(valuation)} <b>{formatRatio(median)}</b> {say('card_compare_group', group_label, n)}
      {as_of === null ? null : <Under>{formatDate(as_of)}</Under>}
    </>
  );
}

function Multiple({ context: { valuation } }: { context: SectorContext }) {
  const { state, multiple, words, rank } = valuation;
  if (multiple === null) return words;
  return (
    <>
      <b>{formatMultiple(multiple)}</b> {state === 'ok' ? words : kindOf(valuation)}
      {rank === null ? null : <Under>{rank}</Under>}
    </>
  );
}

/** From the gates of the tier: who has no tier has no growth on the card either. */
function GateFigure({ context, gate }: { context: SectorContext; gate: 'growth' | 'size' }) {
  const found = context.tier?.gates.find(({ id }) => id === gate);
  if (found?.value == null) return say('card_gate_unknown');
  return (
    <>
      <b>{found.value}</b>
      {found.as_of === null ? null : <Under>{formatDate(found.as_of)}</Under>}
    </>
  );
}

function notesOf({ risks }: SectorContext): string {
  const elevated = risks.filter(({ severity }) => severity === 2).length;
  const all = sayCount('card_all_notes', risks.length);
  return elevated === 0 ? all : say('card_compare_elevated', all, elevated);
}

type Row = { label: string; cell(context: SectorContext): ReactNode };

const rows = (): Row[] => [
  {
    label: say('card_compare_layer'),
    cell: ({ layer, layer_label, more_layers }) => (
      <span className="layer">
        <Chain layer={layer} also={more_layers.map((more) => more.layer)} />
        {layer_label}
      </span>
    ),
  },
  {
    label: say('card_compare_role'),
    cell: ({ role_glyph, role_label }) => <RoleMark glyph={role_glyph} label={role_label} />,
  },
  {
    label: say('card_compare_tier'),
    cell: ({ tier, no_tier }) => (tier ? <TierMark tier={tier} /> : no_tier),
  },
  {
    label: say('card_compare_ratio'),
    cell: (context) => <Ratio context={context} />,
  },
  { label: say('card_compare_median'), cell: (context) => <Median context={context} /> },
  { label: say('card_compare_multiple'), cell: (context) => <Multiple context={context} /> },
  {
    label: say('card_compare_growth'),
    cell: (context) => <GateFigure context={context} gate="growth" />,
  },
  { label: say('card_compare_size'), cell: (context) => <GateFigure context={context} gate="size" /> },
  { label: say('card_compare_notes'), cell: notesOf },
];

/** What keeps the two columns from being read straight across. */
function caveatOf([first, second]: Props['pair']): string | null {
  const [a, b] = [first.valuation, second.valuation];
  if (a.ratio_kind !== null && b.ratio_kind !== null && a.ratio_kind !== b.ratio_kind)
    return say('card_compare_kinds');
  return a.group !== b.group && a.multiple !== null && b.multiple !== null
    ? say('card_compare_groups')
    : null;
}

/** Two companies with the same rows side by side; a narrow window puts each label above its two cells. */
export function Compare({ pair, onBack, onClose }: Props) {
  const [first, second] = pair;
  const caveat = caveatOf(pair);
  const label = say('card_compare_label', first.name, second.name);
  return (
    <article className="card compare" role="dialog" aria-label={label} data-pinned tabIndex={-1}>
      <header className="head">
        <div className="head-names">
          <h2 className="name">{say('card_compare_title')}</h2>
        </div>
        <div className="head-buttons">
          <button
            type="button"
            className="icon-button"
            aria-label={say('card_close')}
            title={say('card_close')}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
      </header>
      <div className="scroll">
        <table className="compare-table" aria-label={label}>
          <thead>
            <tr>
              <td />
              {pair.map((context) => (
                <th key={context.issuer} scope="col">
                  {context.name}
                  <Under>{listingWords(context)}</Under>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows().map(({ label: what, cell }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                {pair.map((context) => (
                  <td key={context.issuer}>{cell(context)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {caveat === null ? null : <p className="compare-caveat">{caveat}</p>}
      </div>
      <div className="actions">
        <button type="button" className="more" onClick={onBack}>
          {say('card_compare_back', second.name)}
        </button>
      </div>
      <CardFoot contexts={pair} />
    </article>
  );
}
