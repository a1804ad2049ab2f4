import { useId, useState } from 'react';
import type { Thesis } from '@/lib/conditions/condition';
import { THESIS_LIMIT } from '@/lib/conditions/ranges';
import { formatDate } from '@/lib/context/format';
import { say } from '@/lib/words/say';

/** The reader's reason in a few lines; kept when the field is left. */
export function ThesisField({ thesis, onThink }: { thesis: Thesis | null; onThink(text: string): void }) {
  const kept = thesis?.text ?? '';
  const [text, setText] = useState(kept);
  const id = useId();
  return (
    <div className="thesis">
      <label htmlFor={id}>{say('conditions_thesis')}</label>
      <textarea
        id={id}
        rows={3}
        className="text"
        maxLength={THESIS_LIMIT}
        placeholder={say('conditions_thesis_help')}
        aria-describedby={`${id}-left`}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => text.trim() !== kept && onThink(text.trim())}
      />
      <small id={`${id}-left`} className="quiet">
        {say('conditions_thesis_left', text.length)}
        {thesis ? ` · ${say('conditions_thesis_saved', formatDate(thesis.set_at.slice(0, 10)))}` : ''}
      </small>
    </div>
  );
}
