import type { Reading } from '@/lib/conditions/condition';
import type { IssuerMind } from '@/lib/conditions/mind';
import { datedText, termsText } from '@/lib/conditions/wording';
import { say } from '@/lib/words/say';
import { CloseIcon } from '../parts/icons';

interface Props {
  row: IssuerMind['conditions'][number];
  onChange(): void;
  onRenew(): void;
  onRemove(): void;
}

function stateWords({ armed, fired_at }: Props['row']['condition']['memory']): string {
  if (armed) return say('conditions_armed');
  return fired_at === null ? say('conditions_met_at_start') : say('conditions_met');
}

const has = (reading: Reading | null): reading is Reading => reading !== null && reading.date !== '';

/** One condition: what it waits for, how it stands, and where it stood when it was set. */
export function ConditionItem({ row, onChange, onRenew, onRemove }: Props) {
  const { condition, now } = row;
  const { terms, set, memory } = condition;
  const text = termsText(terms);
  return (
    <div className="condition" data-armed={memory.armed || undefined}>
      <p>
        <b>{text}</b> <span className="condition-state">{stateWords(memory)}</span>
        {terms.kind === 'A12' ? null : (
          <small>
            {has(now) ? say('conditions_now', datedText(terms, now)) : say('conditions_now_unknown')}
            {has(set) ? ` · ${say('conditions_set_at', datedText(terms, set))}` : ''}
          </small>
        )}
      </p>
      <span className="condition-steps">
        {terms.kind === 'A3' ? (
          <button type="button" className="more" onClick={onRenew}>
            {say('conditions_renew')}
          </button>
        ) : null}
        <button
          type="button"
          className="more"
          aria-label={say('conditions_change_one', text)}
          onClick={onChange}
        >
          {say('conditions_change')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('conditions_remove_one', text)}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      </span>
    </div>
  );
}
