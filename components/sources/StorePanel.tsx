import { useState } from 'react';
import { formatCount } from '@/lib/context/format';
import type { Fact } from '@/lib/facts/fact';
import { ask } from '@/lib/protocol/client';
import type { ReplyOf } from '@/lib/protocol/messages';
import { perLanguage } from '@/lib/words/per-language';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';

const megabytes = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
type StoreSize = ReplyOf<'facts.size'>;

const FILE_NAME = 'sector-lens-figures.json';

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

function sizeWords({ facts, live, bytes }: StoreSize): string {
  const kept = say('sources_store_facts', formatCount(facts), formatCount(live));
  if (bytes === null) return kept;
  return say('sources_store_size', kept, say('sources_store_bytes', megabytes().format(bytes / 1e6)));
}

/** How much is kept, the whole of it as a file, and the way to be rid of it. */
export function StorePanel() {
  const { answer, reload } = useAnswer('facts.size', {});
  const [sure, setSure] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const exportAll = async () => {
    const facts = await exportFacts();
    if (typeof facts === 'string') return setNotice(facts);
    save(FILE_NAME, JSON.stringify({ version: 1, facts }, null, 1));
  };
  const clear = async () => {
    if (!sure) return setSure(true);
    setSure(false);
    const reply = await ask('facts.clear', {});
    setNotice(reply.ok ? say('sources_store_cleared') : reply.message);
    reload();
  };
  const size = answer.kind === 'ready' ? answer.value : null;
  return (
    <section aria-label={say('sources_store_title')}>
      <h2>{say('sources_store_title')}</h2>
      {size ? <p className="store-size">{sizeWords(size)}</p> : null}
      <p className="store-actions">
        <button type="button" className="plain-button" onClick={() => void exportAll()}>
          {say('sources_store_export')}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={size !== null && size.live === 0}
          onClick={() => void clear()}
        >
          {sure ? say('sources_store_clear_sure') : say('sources_store_clear')}
        </button>
      </p>
      <p className="notice" role="status">
        {notice}
      </p>
    </section>
  );
}
