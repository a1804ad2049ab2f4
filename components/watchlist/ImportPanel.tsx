import { type ChangeEvent, useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { ImportPlan } from '@/lib/watchlist/import-plan';
import { LIST_FILE_LIMIT } from '@/lib/watchlist/limits';
import { say } from '@/lib/words/say';
import type { WatchlistHandle } from '../hooks/use-watchlist';
import { ImportPreview } from './ImportPreview';

interface Props {
  list: WatchlistHandle;
  onClose(): void;
}

interface Chosen {
  name: string;
  text: string;
  plan: ImportPlan;
}

/** A list from a file: what would change is shown first, and nothing is done before the reader says so. */
export function ImportPanel({ list, onClose }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setChosen(null);
    // Refused before it is read: a file of a million lines costs nothing.
    if (file.size > LIST_FILE_LIMIT) return setNotice(say('watchlist_file_too_large'));
    const named = { name: file.name, text: await file.text() };
    const reply = await ask('watchlist.preview', named);
    setNotice(reply.ok ? null : reply.message);
    if (reply.ok) setChosen({ ...named, plan: reply.value });
    // The same file, changed meanwhile, can be chosen again.
    target.value = '';
  };
  return (
    <section className="import" aria-label={say('watchlist_import')}>
      <p>{say('watchlist_import_lead')}</p>
      <input
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-label={say('watchlist_import_choose')}
        onChange={(event) => void choose(event)}
      />
      <p className="notice" role="alert">
        {notice}
      </p>
      {chosen ? (
        <ImportPreview
          key={chosen.text}
          plan={chosen.plan}
          onCancel={onClose}
          onTake={(which) => {
            const { name, text } = chosen;
            void list.take({ name, text, ...which }).then((done) => done && onClose());
          }}
        />
      ) : null}
    </section>
  );
}
