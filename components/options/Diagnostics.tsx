import { useState } from 'react';
import { ask } from '@/lib/protocol/client';
import { say } from '@/lib/words/say';

/** Shows what would be copied before it is copied. */
export function Diagnostics() {
  const [text, setText] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');

  async function show() {
    const reply = await ask('diagnostics.get', {});
    setText(reply.ok ? reply.value : reply.message);
    setOutcome('');
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(text ?? '');
      setOutcome(say('diagnostics_copied'));
    } catch {
      setOutcome(say('diagnostics_refused'));
    }
  }

  return (
    <section aria-labelledby="diagnostics-title" className="diagnostics">
      <h2 id="diagnostics-title">{say('diagnostics_title')}</h2>
      <p className="quiet">{say('diagnostics_lead')}</p>
      <button type="button" onClick={text === null ? show : copy}>
        {say(text === null ? 'diagnostics_show' : 'diagnostics_copy')}
      </button>
      <span role="status">{outcome}</span>
      {text === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section aria-labelledby="diagnostics-title" tabIndex={0} lang="en">
          <pre>{text}</pre>
        </section>
      )}
    </section>
  );
}
