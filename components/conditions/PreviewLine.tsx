import { useDeferredValue } from 'react';
import type { Terms } from '@/lib/conditions/condition';
import type { Looked } from '@/lib/conditions/preview';
import { readingText } from '@/lib/conditions/wording';
import { formatDate } from '@/lib/context/format';
import { say, sayCount } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';

/** More days than this in one sentence tell nobody anything. */
const DAYS_MAX = 6;

function pastWords(terms: Terms, preview: Extract<Looked['preview'], { kind: 'past' }>): string {
  const from = formatDate(preview.from);
  const to = formatDate(preview.to);
  const n = preview.fired.length;
  if (preview.readings === 1) return say('conditions_preview_single', to);
  if (n === 0) return say('conditions_preview_past_none', from, to, preview.readings);
  const days = preview.fired
    .slice(-DAYS_MAX)
    .map((reading) => say('conditions_preview_at', formatDate(reading.date), readingText(terms, reading)));
  const listed = days.join(say('common_list_comma'));
  return sayCount('conditions_preview_past', n, String(n), from, to, preview.readings, listed);
}

function wordsOf(terms: Terms, { preview, met }: Looked): string {
  if (preview.kind === 'past') return pastWords(terms, preview);
  if (preview.kind === 'none' || preview.kind === 'unknown') return say(`conditions_preview_${preview.kind}`);
  if (preview.date === null || met) return say('conditions_preview_now');
  return say('conditions_preview_date', formatDate(preview.date));
}

/** What the condition would have reported on the figures that are kept, before it is set. */
export function PreviewLine({ issuer, terms }: { issuer: string; terms: Terms }) {
  const asked = useDeferredValue(terms);
  const { answer } = useAnswer('conditions.look', { issuer, terms: asked });
  return (
    <p className="preview" role="status">
      {answer.kind === 'waiting' ? say('conditions_preview_wait') : null}
      {answer.kind === 'failed' ? answer.failure.message : null}
      {answer.kind === 'ready' ? (
        <>
          {wordsOf(asked, answer.value)}
          {answer.value.met && answer.value.preview.kind === 'past' ? (
            <b> {say('conditions_preview_met')}</b>
          ) : null}
        </>
      ) : null}
    </p>
  );
}
