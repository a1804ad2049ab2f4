import { type FormEvent, useId, useState } from 'react';
import type { SourceRow } from '@/lib/protocol/messages';
import { sources as words } from '../strings/sources';

interface Props {
  row: SourceRow;
  onTry: (key: string) => Promise<boolean>;
  onForget: () => void;
}

/** A key once entered is never shown again, only its last letters. */
export function KeyForm({ row, onTry, onForget }: Props) {
  const [key, setKey] = useState('');
  const [trying, setTrying] = useState(false);
  const id = useId();
  if (row.maskedKey !== null) {
    return (
      <p className="source-key">
        <code>{words.keyKept(row.maskedKey)}</code>
        <button type="button" className="more" aria-label={words.keyForgetOf(row.label)} onClick={onForget}>
          {words.keyForget}
        </button>
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTrying(true);
    void onTry(key.trim()).then((good) => {
      setTrying(false);
      if (good) setKey('');
    });
  };
  return (
    <form className="source-key" onSubmit={submit}>
      <input
        type="password"
        className="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.keyOf(row.label)}
        aria-describedby={id}
        placeholder={words.key}
        maxLength={200}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="submit" className="plain-button" disabled={trying || key.trim() === ''}>
        {trying ? words.keyTrying : words.keyTry}
      </button>
      {row.keyUrl ? (
        <a href={row.keyUrl} target="_blank" rel="noreferrer noopener">
          {words.keyGet}
        </a>
      ) : null}
      <span id={id} className="quiet">
        {words.keyHelp}
      </span>
    </form>
  );
}
