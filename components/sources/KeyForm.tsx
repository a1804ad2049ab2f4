import { type FormEvent, useId, useState } from 'react';
import type { SourceRow } from '@/lib/protocol/messages';
import { say } from '@/lib/words/say';

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
        <code>{say('sources_key_kept', row.maskedKey)}</code>
        <button
          type="button"
          className="more"
          aria-label={say('sources_key_forget_of', row.label)}
          onClick={onForget}
        >
          {say('sources_key_forget')}
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
        aria-label={say('sources_key_of', row.label)}
        aria-describedby={id}
        placeholder={say('sources_key')}
        maxLength={200}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="submit" className="plain-button" disabled={trying || key.trim() === ''}>
        {trying ? say('sources_key_trying') : say('sources_key_try')}
      </button>
      {row.keyUrl ? (
        <a href={row.keyUrl} target="_blank" rel="noreferrer noopener">
          {say('sources_key_get')}
        </a>
      ) : null}
      <span id={id} className="quiet">
        {say('sources_key_help')}
      </span>
    </form>
  );
}
