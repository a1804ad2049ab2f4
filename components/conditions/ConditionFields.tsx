import { useId } from 'react';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';
import { type Draft, idsOf, isPerCent, printed, rangeOf, termsOf, typed } from './draft';

interface Props {
  draft: Draft;
  onChange(change: Partial<Draft>): void;
}

function NumberField({ draft, onChange }: Props) {
  const id = useId();
  const range = rangeOf(draft.kind);
  if (range === null) return null;
  const ends = [printed(draft.kind, range.least), printed(draft.kind, range.most)] as const;
  const isBad = draft.number !== '' && termsOf({ ...draft, group: draft.group || 'chips' }) === null;
  const unit = isPerCent(draft.kind) ? 'share' : draft.kind === 'A11' ? 'days' : 'k';
  return (
    <p className="condition-field">
      <label htmlFor={id}>{say(`conditions_field_${unit}`)}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="text"
        placeholder={typed(draft.kind, range.example)}
        aria-invalid={isBad || undefined}
        aria-describedby={`${id}-range`}
        value={draft.number}
        onChange={({ target }) => onChange({ number: target.value })}
      />
      <small id={`${id}-range`} className={isBad ? 'notice' : 'quiet'}>
        {say(isBad ? 'conditions_field_bad' : 'conditions_field_range', ...ends)}
      </small>
    </p>
  );
}

function GroupField({ draft, onChange }: Props) {
  const id = useId();
  const { answer } = useAnswer('medians', {});
  const groups = answer.kind === 'ready' ? answer.value : [];
  return (
    <p className="condition-field">
      <label htmlFor={id}>{say('conditions_field_group')}</label>
      <select id={id} value={draft.group} onChange={({ target }) => onChange({ group: target.value })}>
        <option value="" />
        {groups.map(({ group, label }) => (
          <option key={group} value={group}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

function NoteField({ draft, onChange }: Props) {
  const id = useId();
  const isBad = idsOf(draft.ids) === null;
  return (
    <p className="condition-field">
      <label htmlFor={id}>{say('conditions_field_ids')}</label>
      <input
        id={id}
        type="text"
        className="text"
        placeholder="R04, R06"
        maxLength={120}
        aria-invalid={isBad || undefined}
        value={draft.ids}
        onChange={({ target }) => onChange({ ids: target.value })}
      />
      {isBad ? <small className="notice">{say('conditions_ids_bad')}</small> : null}
    </p>
  );
}

/** The parameters of the chosen condition. */
export function ConditionFields(props: Props) {
  const { draft, onChange } = props;
  const id = useId();
  return (
    <>
      {draft.kind === 'A10' ? <GroupField {...props} /> : null}
      <NumberField {...props} />
      {draft.kind === 'A9' ? <NoteField {...props} /> : null}
      {draft.kind === 'A5' ? (
        <p className="condition-field">
          <label htmlFor={id}>{say('conditions_field_way')}</label>
          <select
            id={id}
            value={draft.way}
            onChange={({ target }) => onChange({ way: target.value === 'down' ? 'down' : 'any' })}
          >
            <option value="any">{say('conditions_field_way_any')}</option>
            <option value="down">{say('conditions_field_way_down')}</option>
          </select>
        </p>
      ) : null}
      {draft.kind === 'A12' ? (
        <p className="condition-field">
          <label htmlFor={id}>{say('conditions_field_date')}</label>
          <input
            id={id}
            type="date"
            className="text"
            value={draft.date}
            onChange={({ target }) => onChange({ date: target.value })}
          />
        </p>
      ) : null}
    </>
  );
}
