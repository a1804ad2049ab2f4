import { useId, useState } from 'react';
import type { Gate, SectorContext, TierResult } from '@/lib/context/sector-context';
import { say } from '@/lib/words/say';
import { formatDate } from '../format';
import { Chain } from '../parts/Chain';
import { ChevronIcon } from '../parts/icons';
import { RoleMark } from '../parts/RoleMark';
import { TierMark } from '../parts/TierMark';

const GATE_GLYPH = { pass: '✓', fail: '✗', unknown: '–' } as const;

function GateRow({ gate }: { gate: Gate }) {
  const outcome = gate.pass === null ? 'unknown' : gate.pass ? 'pass' : 'fail';
  return (
    <tr data-outcome={outcome}>
      <th scope="row">{gate.label}</th>
      <td className="figure">{gate.value ?? '–'}</td>
      <td>
        <span aria-hidden="true">{GATE_GLYPH[outcome]}</span> {say(`card_gate_${outcome}`)}
      </td>
      <td className="when">{gate.as_of ? formatDate(gate.as_of) : ''}</td>
    </tr>
  );
}

function TierReason({ tier, id }: { tier: TierResult; id: string }) {
  return (
    <div className="gates" id={id}>
      <table>
        <caption>{say('card_tier_gates')}</caption>
        <tbody>
          {tier.gates.map((gate) => (
            <GateRow key={gate.id} gate={gate} />
          ))}
        </tbody>
      </table>
      {tier.basis === 'editor' ? <p>{say('card_editors_classification')}</p> : null}
      {tier.override ? (
        <p>
          {say(
            'card_override',
            say(`common_tier_${tier.value}`),
            say(`common_tier_${tier.rule_value}`),
            tier.override.reason,
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
  const alsoWords = say(
    'common_more_layers',
    context.more_layers.map((more) => more.label).join(say('common_list_comma')),
  );
  return (
    <section className="placement">
      <div className="chips">
        <span className="layer">
          <Chain layer={context.layer} also={also} />
          {context.layer_label}
          {also.length > 0 ? (
            <small role="img" aria-label={alsoWords} title={alsoWords}>
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
