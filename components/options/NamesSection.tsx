import { type FormEvent, useState } from 'react';
import type { SearchHit } from '@/lib/protocol/messages';
import type { Settings } from '@/lib/settings/settings';
import { say } from '@/lib/words/say';
import { useAnswer } from '../hooks/use-answer';
import { useSettings } from '../hooks/use-settings';
import { IssuerPicker } from './IssuerPicker';

type Change = ReturnType<typeof useSettings>['change'];

function AliasForm({ settings, change }: { settings: Settings; change: Change }) {
  const [alias, setAlias] = useState('');
  const [company, setCompany] = useState<SearchHit | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!company || !alias.trim()) return;
    const added = { alias: alias.trim(), issuer: company.issuer };
    void change({ aliases: [...settings.aliases.filter((old) => old.alias !== added.alias), added] });
    setAlias('');
    setCompany(null);
  };
  return (
    <form className="alias-form" onSubmit={add}>
      <input
        type="text"
        className="text"
        aria-label={say('options_names_alias')}
        placeholder={say('options_names_alias')}
        minLength={2}
        maxLength={60}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
      />
      {company ? (
        <button type="button" className="plain-button" onClick={() => setCompany(null)}>
          {say('options_names_alias_is', company.name)}
        </button>
      ) : (
        <IssuerPicker label={say('options_names_alias_for')} taken={[]} onChoose={setCompany} />
      )}
      <button type="submit" className="main-button" disabled={!company || alias.trim().length < 2}>
        {say('options_names_alias_add')}
      </button>
    </form>
  );
}

/** The reader's own names for companies, and the words that are not one. */
export function NamesSection() {
  const { settings, notice, change } = useSettings();
  const issuers = settings ? [...settings.aliases, ...settings.mutes].map((row) => row.issuer) : [];
  const { answer } = useAnswer('context.many', { issuers: [...new Set(issuers)] });
  if (!settings) return notice ? <p role="alert">{notice}</p> : null;
  const nameOf = (issuer: string) =>
    (answer.kind === 'ready' && answer.value.find((context) => context.issuer === issuer)?.name) || issuer;
  return (
    <>
      <p className="notice" role="status">
        {notice}
      </p>
      <h2>{say('options_names_aliases')}</h2>
      <p className="quiet">{say('options_names_aliases_lead')}</p>
      <AliasForm settings={settings} change={change} />
      {settings.aliases.length === 0 ? <p className="quiet">{say('options_names_aliases_empty')}</p> : null}
      <ul className="names">
        {settings.aliases.map((row) => (
          <li key={row.alias}>
            <span>
              <b>{row.alias}</b> {say('options_names_alias_is', nameOf(row.issuer))}
            </span>
            <button
              type="button"
              className="more"
              aria-label={say('options_names_alias_remove', row.alias)}
              onClick={() => void change({ aliases: settings.aliases.filter((other) => other !== row) })}
            >
              {say('options_names_remove_short')}
            </button>
          </li>
        ))}
      </ul>
      <h2>{say('options_names_mutes')}</h2>
      <p className="quiet">{say('options_names_mutes_lead')}</p>
      {settings.mutes.length === 0 ? <p className="quiet">{say('options_names_mutes_empty')}</p> : null}
      <ul className="names">
        {settings.mutes.map((row) => (
          <li key={`${row.surface}:${row.issuer}:${row.host}`}>
            <span>
              <b>{row.surface}</b> {say('options_names_mute_is', nameOf(row.issuer))}{' '}
              <span className="quiet">
                {row.host ? say('options_names_mute_on', row.host) : say('options_names_mute_everywhere')}
              </span>
            </span>
            <button
              type="button"
              className="more"
              aria-label={say('options_names_mute_remove', row.surface)}
              onClick={() => void change({ mutes: settings.mutes.filter((other) => other !== row) })}
            >
              {say('options_names_mute_remove_short')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
