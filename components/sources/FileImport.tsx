import { type ChangeEvent, useState } from 'react';
import { formatCount } from '@/lib/context/format';
import { ask } from '@/lib/protocol/client';
import type { FilePreview } from '@/lib/protocol/messages';
import type { ColumnMapping } from '@/lib/sources/csv/column-mapping';
import { say } from '@/lib/words/say';
import { FactPreview } from './FactPreview';
import { MappingTable } from './MappingTable';

const LARGEST = 2_000_000;

/** A file of the reader's own: which column is what, what would be taken, and only then taken. */
export function FileImport() {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [notice, setNotice] = useState<string | null>(null);

  const look = async (content: string, mapping: ColumnMapping | null) => {
    const reply = await ask('file.preview', { text: content, mapping });
    setPreview(reply.ok ? reply.value : null);
    setNotice(reply.ok ? null : reply.message);
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    setPreview(null);
    if (chosen.size > LARGEST) return setNotice(say('sources_file_too_large'));
    const content = await chosen.text();
    setText(content);
    await look(content, null);
    // The same file, changed meanwhile, can be chosen again.
    target.value = '';
  };
  const take = async () => {
    const reply = await ask('file.take', { text, mapping: preview?.mapping ?? null });
    setNotice(reply.ok ? say('sources_file_taken', formatCount(reply.value.taken)) : reply.message);
    if (reply.ok) setPreview(null);
  };
  return (
    <section aria-label={say('sources_file_title')}>
      <h2>{say('sources_file_title')}</h2>
      <p className="quiet">{say('sources_file_lead')}</p>
      <p className="file-choose">
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={say('sources_file_choose')}
          onChange={(event) => void choose(event)}
        />
      </p>
      <p className="notice" role="status">
        {notice}
      </p>
      {preview?.mapping ? (
        <MappingTable
          mapping={preview.mapping}
          columns={preview.columns}
          rows={preview.rows}
          onChange={(mapping) => void look(text, mapping)}
        />
      ) : null}
      {preview ? <FactPreview preview={preview} onTake={() => void take()} /> : null}
    </section>
  );
}
