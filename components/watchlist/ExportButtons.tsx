import { useState } from 'react';
import { ask } from '@/lib/protocol/client';
import { say } from '@/lib/words/say';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

function download(text: string, kind: keyof typeof TYPES) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  link.download = `sector-lens-watchlist-${new Date().toISOString().slice(0, 10)}.${kind}`;
  link.click();
  // The download holds on to its own copy once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** The list as a file: CSV for tables, JSON for everything it holds. */
export function ExportButtons() {
  const [notice, setNotice] = useState<string | null>(null);
  const write = async (kind: keyof typeof TYPES) => {
    const reply = await ask('watchlist.export', { kind });
    setNotice(reply.ok ? null : reply.message);
    if (reply.ok) download(reply.value.text, kind);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void write('csv')}>
        {say('watchlist_export_csv')}
      </button>
      <button type="button" className="plain-button" onClick={() => void write('json')}>
        {say('watchlist_export_json')}
      </button>
      {notice ? (
        <p className="notice" role="alert">
          {notice}
        </p>
      ) : null}
    </>
  );
}
