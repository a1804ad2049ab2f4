import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Condition, ConditionKind, Terms } from '@/lib/conditions/condition';
import { CONDITION_KINDS } from '@/lib/conditions/ranges';
import { say } from '@/lib/words/say';
import { ConditionFields } from './ConditionFields';
import { type Draft, draftOf, EMPTY, termsOf } from './draft';
import { PreviewLine } from './PreviewLine';

interface Props {
  issuer: string;
  /** The condition that is changed; null for a new one. */
  former: Condition | null;
  onSet(terms: Terms): void;
  onCancel(): void;
}

/** A condition with its parameters. Nothing is chosen beforehand; what it would have reported is shown while typing. */
export function ConditionForm({ issuer, former, onSet, onCancel }: Props) {
  const [draft, setDraft] = useState<Draft>(former ? draftOf(former.terms) : EMPTY);
  const first = useRef<HTMLSelectElement>(null);
  const id = useId();
  const terms = termsOf(draft);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (terms) onSet(terms);
  };
  return (
    <form className="condition-form" onSubmit={submit}>
      <p className="condition-field">
        <label htmlFor={id}>{say('conditions_choose')}</label>
        <select
          id={id}
          ref={first}
          value={draft.kind}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setDraft({ ...EMPTY, kind: target.value as ConditionKind | '' })}
        >
          <option value="">{say('conditions_choose_one')}</option>
          {CONDITION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`conditions_kind_${kind}`)}
            </option>
          ))}
        </select>
      </p>
      {draft.kind === '' ? null : (
        <p id={`${id}-help`} className="quiet">
          {say(`conditions_help_${draft.kind}`)}
        </p>
      )}
      <ConditionFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      {terms ? <PreviewLine key={terms.kind} issuer={issuer} terms={terms} /> : null}
      <p className="import-steps">
        <button type="submit" className="main-button" disabled={terms === null}>
          {say(former ? 'conditions_keep' : 'conditions_set')}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {say('conditions_cancel')}
        </button>
      </p>
    </form>
  );
}
