import { type FormEvent, useState } from 'react';
import type { SearchHit } from '@/lib/protocol/messages';
import type { Settings } from '@/lib/settings/settings';
import { useAnswer } from '../hooks/use-answer';
import { useSettings } from '../hooks/use-settings';
import { options } from '../strings/options';
import { IssuerPicker } from './IssuerPicker';

const words = options.names;
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
        aria-label={words.alias}
        placeholder={words.alias}
        minLength={2}
        maxLength={60}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
      />
      {company ? (
        <button type="button" className="plain-button" onClick={() => setCompany(null)}>
          {words.aliasIs(company.name)}
        </button>
      ) : (
        <IssuerPicker label={words.aliasFor} taken={[]} onChoose={setCompany} />
      )}
      <button type="submit" className="main-button" disabled={!company || alias.trim().length < 2}>
        {words.aliasAdd}
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
      <h2>{words.aliases}</h2>
      <p className="quiet">{words.aliasesLead}</p>
      <AliasForm settings={settings} change={change} />
      {settings.aliases.length === 0 ? <p className="quiet">{words.aliasesEmpty}</p> : null}
      <ul className="names">
        {settings.aliases.map((row) => (
          <li key={row.alias}>
            <span>
              <b>{row.alias}</b> {words.aliasIs(nameOf(row.issuer))}
            </span>
            <button
              type="button"
              className="more"
              aria-label={words.aliasRemove(row.alias)}
              onClick={() => void change({ aliases: settings.aliases.filter((other) => other !== row) })}
            >
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <h2>{words.mutes}</h2>
      <p className="quiet">{words.mutesLead}</p>
      {settings.mutes.length === 0 ? <p className="quiet">{words.mutesEmpty}</p> : null}
      <ul className="names">
        {settings.mutes.map((row) => (
          <li key={`${row.surface}:${row.issuer}:${row.host}`}>
            <span>
              <b>{row.surface}</b> {words.muteIs(nameOf(row.issuer))}{' '}
              <span className="quiet">{row.host ? words.muteOn(row.host) : words.muteEverywhere}</span>
            </span>
            <button
              type="button"
              className="more"
              aria-label={words.muteRemove(row.surface)}
              onClick={() => void change({ mutes: settings.mutes.filter((other) => other !== row) })}
            >
              {words.muteRemoveShort}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
