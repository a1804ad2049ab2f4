import { useState } from 'react';
import type { Fact } from '@/lib/facts/fact';
import { ask } from '@/lib/protocol/client';
import { useAnswer } from '../hooks/use-answer';
import { store as words } from '../strings/sources';

const count = new Intl.NumberFormat('en-GB');
const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** All facts, fetched in parts; a sentence instead when one part does not come. */
async function exportFacts(): Promise<Fact[] | string> {
  const all: Fact[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const reply: Awaited<ReturnType<typeof ask<'facts.export'>>> = await ask('facts.export', { from });
    if (!reply.ok) return reply.message;
    all.push(...reply.value.facts);
    from = reply.value.next;
  }
  return all;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** How much is kept, the whole of it as a file, and the way to be rid of it. */
export function StorePanel() {
  const { answer, reload } = useAnswer('facts.size', {});
  const [sure, setSure] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const exportAll = async () => {
    const facts = await exportFacts();
    if (typeof facts === 'string') return setNotice(facts);
    save(words.exportName, JSON.stringify({ version: 1, facts }, null, 1));
  };
  const clear = async () => {
    if (!sure) return setSure(true);
    setSure(false);
    const reply = await ask('facts.clear', {});
    setNotice(reply.ok ? words.cleared : reply.message);
    reload();
  };
  const size = answer.kind === 'ready' ? answer.value : null;
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      {size ? (
        <p className="store-size">
          {words.facts(count.format(size.facts), count.format(size.live))}
          {size.bytes === null ? null : `, ${words.bytes(megabytes.format(size.bytes / 1e6))}`}
        </p>
      ) : null}
      <p className="store-actions">
        <button type="button" className="plain-button" onClick={() => void exportAll()}>
          {words.export}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={size !== null && size.live === 0}
          onClick={() => void clear()}
        >
          {sure ? words.clearSure : words.clear}
        </button>
      </p>
      <p className="notice" role="status">
        {notice}
      </p>
    </section>
  );
}
