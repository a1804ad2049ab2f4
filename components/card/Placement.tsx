import { useId, useState } from 'react';
import type { Gate, SectorContext, TierResult } from '@/lib/context/sector-context';
import { formatDate } from '../format';
import { Chain } from '../parts/Chain';
import { ChevronIcon } from '../parts/icons';
import { RoleMark } from '../parts/RoleMark';
import { TierMark } from '../parts/TierMark';
import { card } from '../strings/card';
import { common } from '../strings/common';

const GATE_GLYPH = { pass: '✓', fail: '✗', unknown: '–' } as const;

function GateRow({ gate }: { gate: Gate }) {
  const outcome = gate.pass === null ? 'unknown' : gate.pass ? 'pass' : 'fail';
  const words = { pass: card.gatePass, fail: card.gateFail, unknown: card.gateUnknown }[outcome];
  return (
    <tr data-outcome={outcome}>
      <th scope="row">{gate.label}</th>
      <td className="figure">{gate.value ?? '–'}</td>
      <td>
        <span aria-hidden="true">{GATE_GLYPH[outcome]}</span> {words}
      </td>
      <td className="when">{gate.as_of ? formatDate(gate.as_of) : ''}</td>
    </tr>
  );
}

function TierReason({ tier, id }: { tier: TierResult; id: string }) {
  return (
    <div className="gates" id={id}>
      <table>
        <caption>{card.tierGates}</caption>
        <tbody>
          {tier.gates.map((gate) => (
            <GateRow key={gate.id} gate={gate} />
          ))}
        </tbody>
      </table>
      {tier.basis === 'editor' ? <p>{common.editorsClassification}</p> : null}
      {tier.override ? (
        <p>
          {`${common.editorsView}: ${common.tier[tier.value]}. ${card.ruleSays(common.tier[tier.rule_value])} ${tier.override.reason} `}
          {card.overrideBy(
            tier.override.by,
            formatDate(tier.override.date),
            formatDate(tier.override.review_by),
          )}
        </p>
      ) : null}
    </div>
  );
}

/** Where in the chain, how strong, which part it plays; the tier opens its gates. */
export function Placement({ context }: { context: SectorContext }) {
  const [open, setOpen] = useState(false);
  const gatesId = useId();
  const also = context.more_layers.map((more) => more.layer);
  return (
    <section className="placement">
      <div className="chips">
        <span className="layer">
          <Chain layer={context.layer} also={also} />
          {context.layer_label}
          {also.length > 0 ? (
            <small
              role="img"
              aria-label={common.moreLayers(context.more_layers.map((more) => more.label))}
              title={common.moreLayers(context.more_layers.map((more) => more.label))}
            >
              {`+${also.length}`}
            </small>
          ) : null}
        </span>
        {context.tier ? (
          <button
            type="button"
            className="tier-button"
            aria-expanded={open}
            aria-controls={gatesId}
            title={context.tier.words}
            onClick={() => setOpen(!open)}
          >
            <TierMark tier={context.tier} />
            <ChevronIcon />
          </button>
        ) : null}
        <RoleMark glyph={context.role_glyph} label={context.role_label} />
      </div>
      {context.tier && open ? <TierReason tier={context.tier} id={gatesId} /> : null}
      {context.why ? (
        <p className="what" title={context.why}>
          {context.why}
        </p>
      ) : null}
    </section>
  );
}
